#!/bin/sh
# Makes the .ttf.br fonts beside this script from Debian's packages (bookworm or later).
# Needs: apt-get, dpkg, python3-fonttools, python3-brotli. Installs nothing: the packages are only unpacked.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in texlive-lang-chinese fonts-lxgw-wenkai fonts-noto-cjk; do
  apt-get download "$package"
  dpkg -x "$package"_*.deb unpacked
done
/usr/bin/python3 "$here/build-fonts.py" "$work/unpacked" "$here"
mkdir -p "$here/licences"
gunzip -c unpacked/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz > "$here/licences/Fandol-GPL-3.txt"
cp unpacked/usr/share/doc/texlive-doc/fonts/fandol/README "$here/licences/Fandol-README.txt"
cp unpacked/usr/share/doc/fonts-lxgw-wenkai/copyright "$here/licences/LXGWWenKai-OFL.txt"
cp unpacked/usr/share/doc/fonts-noto-cjk/copyright "$here/licences/NotoCJK-OFL.txt"
cd "$here"
sha256sum ./*.ttf.br > SHA256SUMS
