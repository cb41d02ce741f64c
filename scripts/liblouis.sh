#!/usr/bin/env bash
# Installs liblouis (for braille), the one part that pip cannot bring, where that needs no question; else says how.
set -euo pipefail
command -v lou_translate >/dev/null && exit
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 install -y -qq --no-install-recommends liblouis-bin liblouis-data >/dev/null
else
  echo "There will be no braille: liblouis is missing. Install it: apt-get install liblouis-bin (Debian, Ubuntu), brew install liblouis (macOS)." >&2
fi
