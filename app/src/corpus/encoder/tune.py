"""Trains a sentence encoder further on actor pairs, and writes by how much each byte of its quantised file moves.

    tune.py model ROWS FLOAT.onnx QUANTISED.onnx OUT   all rows: types-encoder.bin
    tune.py fold K ROWS FLOAT.onnx QUANTISED.onnx OUT  all rows but those of fold K, whose scores are written
    tune.py join PAIRS FOLDS OUT PART...               the parts of all folds as one table: folds.tsv

ROWS are those of `dateline train types --rows`. PyTorch 1.13, one thread, fixed seed: on one kind of processor the
same bytes each time.
"""
import hashlib, json, math, random, struct, sys, zlib
import numpy as np, onnx, torch, torch.nn as nn
from onnx import numpy_helper

F = nn.functional
SEED, EPOCHS, BATCH, RATE, DECAY, HEAD_RATE, CORPUS = 1, 3, 32, 1e-4, .9, 1e-3, .5
WIDTH, LAYERS, KEPT, HEADS, PARTS, MOST = 384, 12, 4, 12, 3, 160
CLASSES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
           "MOBILIZE COERCE ASSAULT").split()
MEANT = {"YIELD": ["CONCEDE", "RETREAT"]}


def weights(graph):
    """Weights by name: those of a MatMul by the name of its layer."""
    table = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    named = {k: torch.tensor(v.copy()) for k, v in table.items() if k.startswith("e") and "position_ids" not in k}
    for n in graph.node:
        if n.op_type == "MatMul" and n.input[1] in table:
            named[layer(n.name) + ".weight"] = torch.tensor(table[n.input[1]].copy())
    return named


def layer(node):
    return node.strip("/").split("/MatMul")[0].replace("/", ".")


class Net(nn.Module):
    def __init__(self, named):
        super().__init__()
        self.names = sorted(named)
        self.p = nn.ParameterList([nn.Parameter(named[k]) for k in self.names])
        self.drop = nn.Dropout(.1)
        size = (PARTS + 1) * WIDTH
        self.common = nn.Linear(size, len(CLASSES))
        self.own = nn.ModuleList([nn.Linear(size, len(CLASSES)) for _ in range(2)])
        for o in self.own:
            nn.init.zeros_(o.weight)
            nn.init.zeros_(o.bias)
        for k, p in zip(self.names, self.p):
            p.requires_grad = trained(k)

    def forward(self, ids, parts, mask, source):
        w = dict(zip(self.names, self.p))
        norm = lambda x, n: F.layer_norm(x, (WIDTH,), w[n + ".weight"], w[n + ".bias"], 1e-12)
        drop = lambda x: F.dropout(x, .1, self.training)
        x = (w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:ids.shape[1]]
             + w["embeddings.token_type_embeddings.weight"][0])
        x = drop(norm(x, "embeddings.LayerNorm"))
        b, n, _ = x.shape
        away = ((1 - mask) * -1e9)[:, None, None, :]
        for i in range(LAYERS):
            q = "encoder.layer.%d." % i
            dense = lambda y, k: y @ w[q + k + ".weight"] + w[q + k + ".bias"]
            Q, K, V = [dense(x, "attention.self." + k).view(b, n, HEADS, -1).transpose(1, 2)
                       for k in ("query", "key", "value")]
            a = (Q @ K.transpose(2, 3) / math.sqrt(WIDTH / HEADS) + away).softmax(-1)
            a = (a @ V).transpose(1, 2).reshape(b, n, WIDTH)
            x = norm(x + drop(dense(a, "attention.output.dense")), q + "attention.output.LayerNorm")
            x = norm(x + drop(dense(F.gelu(dense(x, "intermediate.dense")), "output.dense")), q + "output.LayerNorm")
        mean = lambda m: (x * m[:, :, None]).sum(1) / m.sum(1).clamp(min=1)[:, None]
        h = self.drop(torch.cat([mean((parts // (1 << k) % 2).float()) for k in range(PARTS)] + [mean(mask)], 1))
        own = torch.stack([o(h) for o in self.own], 1)
        return self.common(h) + own[torch.arange(b), source]


def trained(name):
    return name.startswith("encoder.layer.") and int(name.split(".")[2]) >= KEPT


def read(path):
    rows = [json.loads(l) for l in open(path, encoding="utf8")]
    for r in rows:
        r["ids"], r["parts"] = r["ids"][:MOST], r["parts"][:MOST]
    return rows


def weigh(rows, share):
    """Rare types weigh more, by the root of how rare."""
    count = {}
    for r in rows:
        count[r["type"]] = count.get(r["type"], 0) + 1
    for r in rows:
        r["weight"] = share * math.sqrt(len(rows) / (len(count) * count[r["type"]]))


def batch(rows):
    n, b = max(len(r["ids"]) for r in rows), len(rows)
    ids, parts, mask = torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n)
    for i, r in enumerate(rows):
        k = len(r["ids"])
        ids[i, :k], parts[i, :k], mask[i, :k] = torch.tensor(r["ids"]), torch.tensor(r["parts"]), 1
    return ids, parts, mask, torch.tensor([0 if r["source"] == "pairs" else 1 for r in rows])


def wrong(rows):
    """Where a class is not meant."""
    y = torch.ones(len(rows), len(CLASSES), dtype=torch.bool)
    for i, r in enumerate(rows):
        for c in MEANT.get(r["type"], [r["type"]]):
            y[i, CLASSES.index(c)] = False
    return y


def train(rows, named):
    torch.manual_seed(SEED)
    random.seed(SEED)
    rows = [r for r in rows if r["type"] in CLASSES or r["type"] in MEANT]
    weigh([r for r in rows if r["source"] == "pairs"], 1)
    weigh([r for r in rows if r["source"] != "pairs"], CORPUS)
    net = Net(named)
    groups = [{"params": [p], "base": RATE * DECAY ** (LAYERS - 1 - int(k.split(".")[2])),
               "weight_decay": .01 if k.endswith("weight") and "Norm" not in k else 0}
              for k, p in zip(net.names, net.p) if p.requires_grad]
    groups.append({"params": list(net.common.parameters()) + list(net.own.parameters()), "base": HEAD_RATE,
                   "weight_decay": .01})
    for g in groups:
        g["lr"] = g["base"]
    opt = torch.optim.AdamW(groups)
    steps, step = int(EPOCHS * len(rows) / BATCH), 0
    net.train()
    while step < steps:
        random.shuffle(rows)
        alike = [sorted(rows[k:k + 16 * BATCH], key=lambda r: len(r["ids"])) for k in range(0, len(rows), 16 * BATCH)]
        batches = [a[k:k + BATCH] for a in alike for k in range(0, len(a), BATCH)]
        random.shuffle(batches)
        for b in batches[:steps - step]:
            for g in groups:
                g["lr"] = g["base"] * min(1, (step + 1) / (.1 * steps)) * (1 - step / steps)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                z = net(*batch(b))
            told = torch.logsumexp(z.float().log_softmax(1).masked_fill(wrong(b), -1e9), 1)
            loss = -(told * torch.tensor([r["weight"] for r in b])).mean()
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            step += 1
            if step % 50 == 0:
                print("step %d of %d, loss %.3f" % (step, steps, loss.item()), file=sys.stderr, flush=True)
    net.eval()
    return net


def moved(net, quantised):
    """The quantised file's tensors as trained: old and new values by name; the net gets them as they are rounded."""
    table = {i.name: i for i in quantised.initializer}
    value = lambda name: numpy_helper.to_array(table[name])
    at = {layer(n.name.replace("MatMul_quant", "MatMul")) + ".weight": n.input[1]
          for n in quantised.node if n.op_type == "MatMulInteger" and n.input[1] in table}
    changes = {}
    for k, p in zip(net.names, net.p):
        if not trained(k):
            continue
        new = p.detach().numpy()
        if k in at:
            name = at[k]
            scale = value(name.replace("_quantized", "_scale"))
            new = np.clip(np.rint(new / scale), -127, 127).astype(np.int8)
            p.data = torch.tensor(new.astype(np.float32) * scale)
        else:
            name = k
        changes[name] = (value(name), new)
    return changes


def write(net, quantised_file, changes, out):
    """Offsets of the tensors in the file and what is added to their bytes, then the linear layer; all of it deflated."""
    data = open(quantised_file, "rb").read()
    body = bytearray(struct.pack(">I", 0x444C4531) + hashlib.sha256(data).digest() + struct.pack(">i", len(changes)))
    for name, (old, new) in sorted(changes.items()):
        before, after = old.tobytes(), np.ascontiguousarray(new).astype(old.dtype).tobytes()
        at = data.find(before)
        if at < 0 or data.find(before, at + 1) >= 0:
            raise SystemExit(name + ": not found once in the file")
        move = (np.frombuffer(after, np.uint8) - np.frombuffer(before, np.uint8)).tobytes()
        body += struct.pack(">ii", at, len(move)) + move
    body += struct.pack(">i", len(CLASSES))
    for c in CLASSES:
        body += struct.pack(">H", len(c)) + c.encode()
    w = (net.common.weight + net.own[0].weight).detach().numpy()
    bias = (net.common.bias + net.own[0].bias).detach().numpy()
    body += struct.pack(">i", w.shape[1] + 1)
    body += np.concatenate([w, bias[:, None]], 1).astype(">f4").tobytes()
    packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9)
    open(out, "wb").write(packer.compress(bytes(body)) + packer.flush())


def ask(net, rows):
    scores = np.zeros((len(rows), len(CLASSES)))
    with torch.no_grad():
        for k in range(0, len(rows), 32):
            scores[k:k + 32] = net(*batch(rows[k:k + 32])).numpy()
    return scores


def join(pairs, folds, out, parts):
    lines = sorted((l.split("\t", 1) for p in parts for l in open(p)), key=lambda l: int(l[0]))
    digest = hashlib.sha256(open(pairs, "rb").read()).hexdigest()
    with open(out, "w") as f:
        f.write("\t".join([digest, folds] + CLASSES) + "\n")
        f.writelines(l[1] for l in lines)


def main(args):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if args[0] == "join":
        return join(args[1], args[2], args[3], args[4:])
    fold = int(args[1]) if args[0] == "fold" else -2
    rows_file, plain, quantised, out = args[-4:]
    rows = read(rows_file)
    net = train([r for r in rows if r["fold"] != fold], weights(onnx.load(plain).graph))
    changes = moved(net, onnx.load(quantised).graph)
    if fold < 0:
        return write(net, quantised, changes, out)
    asked = [(i, r) for i, r in enumerate(rows) if r["fold"] == fold]
    with open(out, "w") as f:
        for (i, _), s in zip(asked, ask(net, [r for _, r in asked])):
            f.write("\t".join([str(i)] + ["%.2f" % v for v in s - s.mean()]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
