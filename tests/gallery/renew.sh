#!/usr/bin/env bash
# Takes the pictures as they are now for right: renews tests/gallery/hashes.txt and the guides' pictures of
# screens (assets/guides), and keeps the pictures to compare with the next ones.
# Look at build/dev/gallery/index.html first.
set -euo pipefail
cd "$(dirname "$0")/../.."
ninja -C build/dev kiosk
# The guides show pictures of the other screens, and are screens themselves.
build/dev/bin/kiosk gallery --guides assets/guides
ninja -C build/dev pictures
build/dev/bin/kiosk gallery --out build/dev/gallery --pairwise --hashes tests/gallery/hashes.txt
# Now they are the old ones.
rm -rf build/dev/gallery/old
mv build/dev/gallery/new build/dev/gallery/old
git --no-pager diff --stat -- tests/gallery/hashes.txt assets/guides
