"""Write a generated set: `python -m bench.papers DIR --split fit --count 300` makes DIR/files/* and DIR/manifest.jsonl."""

import argparse
import json
from pathlib import Path

from bench.papers.splits import SPLITS


def main() -> None:
    """Read the arguments, write the files as they are made."""
    parser = argparse.ArgumentParser(prog="python -m bench.papers", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--split", choices=SPLITS, default="fit", help="which set (default fit)")
    parser.add_argument("--count", type=int, default=300, help="how many documents (default 300)")
    parser.add_argument("--seed", type=int, default=0, help="another seed makes other documents of the same kinds (default 0)")
    arguments = parser.parse_args()
    files = arguments.folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    with (arguments.folder / "manifest.jsonl").open("w") as manifest:
        for document in SPLITS[arguments.split](arguments.count, arguments.seed):
            (files / document.name).write_bytes(document.data)
            manifest.write(json.dumps(document.label, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
