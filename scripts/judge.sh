#!/usr/bin/env bash
# Independent validators over finished editions: one line a check, then "N passed, M failed"; exit 1 on any failure.
#   scripts/judge.sh [FOLDER...]     every edition in the folders (default: output)
#   scripts/judge.sh --self-test     proves that each check fails on a bad sample
# Tools are installed once under $AR_JUDGE_TOOLS (default .judge). CHROME names a browser other than Debian's chromium.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=${AR_JUDGE_TOOLS:-$here/../.judge}

need() { echo "judge: $1 is missing. Install it: $2" >&2; exit 3; }

system_tools() {
  local packages=()
  command -v "${CHROME:-chromium}" >/dev/null || packages+=(chromium)
  command -v java >/dev/null || packages+=(default-jre-headless)
  command -v node >/dev/null && command -v npm >/dev/null || packages+=(nodejs npm)
  command -v soffice >/dev/null || packages+=(libreoffice-writer-nogui)
  command -v ffmpeg >/dev/null && command -v ffprobe >/dev/null || packages+=(ffmpeg)
  command -v lou_translate >/dev/null || packages+=(liblouis-bin liblouis-data)
  [ ${#packages[@]} -eq 0 ] && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 install -y -qq --no-install-recommends "${packages[@]}" >&2
  else
    need "${packages[*]}" "apt-get install ${packages[*]}"
  fi
}

node_tools() {
  if ! cmp -s "$here/judge/package-lock.json" "$tools/installed-lock.json"; then
    cp "$here/judge/package.json" "$here/judge/package-lock.json" "$here/judge/.npmrc" "$tools/"
    (cd "$tools" && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --silent >&2)
    cp "$here/judge/package-lock.json" "$tools/installed-lock.json"
  fi
}

python_tools() {
  if ! cmp -s "$here/judge/requirements.txt" "$tools/installed-requirements.txt"; then
    "${PYTHON:-python3}" -m venv --clear "$tools/py"
    "$tools/py/bin/python" -m pip install --quiet --no-deps --requirement "$here/judge/requirements.txt" >&2
    cp "$here/judge/requirements.txt" "$tools/installed-requirements.txt"
  fi
}

system_tools
mkdir -p "$tools"
tools=$(cd "$tools" && pwd)
node_tools
python_tools
export AR_JUDGE_TOOLS=$tools
CHROME=$(command -v "${CHROME:-chromium}")
export CHROME
[ $# -gt 0 ] || set -- output
[ "$1" = "--self-test" ] || for folder in "$@"; do [ -e "$folder" ] || { echo "judge: there is no $folder" >&2; exit 2; }; done
exec "$tools/py/bin/python" "$here/judge/run.py" "$@"
