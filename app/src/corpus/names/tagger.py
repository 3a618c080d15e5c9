"""
The larger tagger of names that teaches the program's own: the encoder of the larger parser (../trees/teacher.py) with a
linear layer, fine-tuned on the marked sentences. Nothing of it ships; the build does not need it. PyTorch 1.13 and onnx.

    dateline train names --treebank TREEBANK --texts POLNEAR/train/text --words words.tsv
    tagger.py bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json teacher.pt words.tsv names.gz [HELD]

teacher.pt is what `teacher.py train` writes. With HELD, uner_dev say, that source is not learnt from but scored.
"""
import gzip, json, os, random, sys, time
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'trees'))
import torch, torch.nn as nn
import teacher
from teacher import pieces, shape, weights
F = nn.functional
EPOCHS = 4
WORDS = 800         # a batch
RATE = 6e-5         # of the encoder; the rest learns at 1e-3
STYLES = {'uner_dev': 0, 'uner_test': 0, 'gum_ccby': 1}   # two ways to mark; found names are marked the first way
LABELS = 7          # O, then B and I of persons, organisations, places

class Tagger(nn.Module):
    def __init__(s, net):
        super().__init__()
        s.net = net
        s.style = nn.Embedding(2, 16)
        s.out = nn.Sequential(nn.Linear(384 + 32 + 16, 256), nn.GELU(), nn.Dropout(.2), nn.Linear(256, LABELS))
    def forward(s, b):
        w = torch.bmm(b['pool'], s.net.encode(b['ids'], b['mask']))
        h = torch.cat([w, s.net.shape(b['shape']), s.style(b['style'])[:, None, :].expand(-1, w.shape[1], -1)], 2)
        return s.out(F.dropout(h, .2, s.training))

def batch(rows):
    b = teacher.batch([[(w,) for w in r[1]] for r in rows])
    b['style'] = torch.tensor([STYLES.get(r[0], 0) for r in rows])
    b['y'] = torch.full((len(rows), b['shape'].shape[1]), -100, dtype=torch.long)
    for i, r in enumerate(rows):
        if r[2]: b['y'][i, :len(r[2])] = torch.tensor([int(c) for c in r[2]])
    return b

def best(p):
    """The best row of labels in which an inside follows its own kind."""
    n = p.shape[0]; allowed = torch.zeros(LABELS, LABELS)
    for a in range(LABELS):
        for z in (2, 4, 6):
            if a not in (z, z - 1): allowed[a, z] = -1e4
    v = p[0].clone(); v[[2, 4, 6]] = -1e4; back = []
    for i in range(1, n):
        m, a = (v[:, None] + allowed).max(0); back.append(a); v = m + p[i]
    path = [int(v.argmax())]
    for a in reversed(back): path.append(int(a[path[-1]]))
    return path[::-1]

def find(net, rows):
    net.eval(); out = [None] * len(rows)
    with torch.no_grad():
        for ix in teacher.batches([r[1] for r in rows], 1500, False):
            with torch.autocast('cpu', dtype=torch.bfloat16): p = net(batch([rows[i] for i in ix]))
            p = p.float().log_softmax(2)
            for k, i in enumerate(ix): out[i] = best(p[k, :len(rows[i][1])])
    return out

def spans(labels):
    out, i = set(), 0
    while i < len(labels):
        j = i + 1
        if labels[i]:
            while j < len(labels) and labels[j] == (labels[i] + 1) // 2 * 2: j += 1
            out.add((i, j, (labels[i] + 1) // 2))
        i = j
    return out

def score(net, rows):
    right = found = gold = 0
    for r, p in zip(rows, find(net, rows)):
        g, q = spans([int(c) for c in r[2]]), spans(p)
        right += len(g & q); found += len(q); gold += len(g)
    return 'precision %.3f recall %.3f F1 %.3f of %d' % (right / found, right / gold, 2 * right / (found + gold), gold)

def train(net, rows, held):
    net.net.p[net.net.names.index('embeddings.word_embeddings.weight')].requires_grad_(False)
    enc = [x for x in net.net.p.parameters() if x.requires_grad]; e = {id(x) for x in enc}
    rest = [x for x in net.parameters() if id(x) not in e and x.requires_grad]
    opt = torch.optim.AdamW([dict(params=enc, lr=RATE), dict(params=rest, lr=1e-3)], weight_decay=.01)
    base = [g['lr'] for g in opt.param_groups]; words = [r[1] for r in rows]
    total = int(len(teacher.batches(words, WORDS, True)) * EPOCHS); step = 0; t0 = time.time()
    while step < total:
        for ix in teacher.batches(words, WORDS, True):
            if step >= total: break
            f = min(1, (step + 1) / (.06 * total)) * max(.02, 1 - step / total)
            for g, l in zip(opt.param_groups, base): g['lr'] = l * f
            net.train(); b = batch([rows[i] for i in ix])
            with torch.autocast('cpu', dtype=torch.bfloat16): p = net(b)
            loss = F.cross_entropy(p.float().reshape(-1, LABELS), b['y'].reshape(-1), ignore_index=-100)
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(net.parameters(), 2.); opt.step(); step += 1
            if step % 20 == 0: print(step, 'of', total, '%.3f' % loss.item(), '%.0f s' % (time.time() - t0), flush=True)
        if held: print(score(net, held), flush=True)

def main(encoder, tokenizer, parser, words, out, held=''):
    teacher.vocab.update(json.load(open(tokenizer))['model']['vocab'])
    rows = []
    for line in open(words, encoding='utf8'):
        name, number, form, labels = line.rstrip('\n').split('\t')
        rows.append((name, form.split(' '), labels, number))
    marked = [r for r in rows if r[2] and r[0] != held and len(r[1]) <= 120]
    plain = [r for r in rows if not r[2] and len(r[1]) <= 120]
    state, tags, rels = torch.load(parser)
    net = teacher.Net(weights(encoder), len(tags), len(rels)); net.load_state_dict(state)
    tagger = Tagger(net)
    train(tagger, marked, [r for r in rows if r[0] == held])
    with gzip.GzipFile(out, 'wb', mtime=0) as f:
        for k in range(0, len(plain), 2000):
            part = plain[k:k + 2000]
            for r, labels in zip(part, find(tagger, part)):
                digits = ''.join(map(str, labels)).rstrip('0')
                f.write(('%s\t%s\t%s\n' % (r[0], r[3], digits)).encode('utf8'))
            print(min(k + 2000, len(plain)), 'of', len(plain), flush=True)

if __name__ == '__main__': main(*sys.argv[1:])
