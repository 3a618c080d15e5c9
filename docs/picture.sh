#!/usr/bin/env bash
# Makes the README's picture from real output, in a terminal's colours: docs/reports.png. Needs chromium and script(1).
set -eu
cd "$(dirname "$0")/.."
page=$(mktemp --suffix=.html); trap 'rm -f "$page"' EXIT
{
  cat <<'HEAD'
<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#16181d;color:#d7dae0;font:15px/1.42 "DejaVu Sans Mono",monospace}
pre{margin:0;padding:22px 26px;white-space:pre-wrap}
b{color:#fff}.c{color:#5fd7ff;font-weight:bold}.g{color:#8fd18f}.G{color:#8fd18f;font-weight:bold}.y{color:#e5c07b}.r{color:#ff7b72}.d{color:#8b919d}
</style><pre><span class="d">$ ./dateline code examples/reports.jsonl</span>
HEAD
  script -qec "./dateline code examples/reports.jsonl" /dev/null | head -n "${1:-36}" | tr -d '\r' |
    sed -e 's/&/\&amp;/g; s/</\&lt;/g' \
        -e 's/\x1b\[1;36m/<span class="c">/g; s/\x1b\[1;32m/<span class="G">/g; s/\x1b\[32m/<span class="g">/g' \
        -e 's/\x1b\[33m/<span class="y">/g; s/\x1b\[31m/<span class="r">/g; s/\x1b\[2m/<span class="d">/g' \
        -e 's/\x1b\[1m/<span><b>/g; s/\x1b\[0m/<\/b><\/span>/g; s/\x1b\[[0-9;]*[A-Za-z]//g'
  echo '</pre>'
} > "$page"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1240,"${2:-860}" \
  --screenshot="$PWD/docs/reports.png" "file://$page" > /dev/null 2>&1
