"""Write a generated set: `python -m bench.papers DIR --split fit --count 300` makes DIR/files/* and DIR/manifest.jsonl."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from bench.papers.labelling import Document
from bench.papers.splits import SPLITS


def main() -> None:
    """Read the arguments, write the files as they are made."""
    parser = argparse.ArgumentParser(prog="python -m bench.papers", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--split", choices=SPLITS, default="fit", help="which set (default fit)")
    parser.add_argument("--count", type=int, default=300, help="how many documents (default 300)")
    parser.add_argument("--seed", type=int, default=0, help="another seed makes other documents of the same kinds (default 0)")
    arguments = parser.parse_args()
    write(arguments.folder, SPLITS[arguments.split](arguments.count, arguments.seed))


def write(folder: Path, documents: Iterable[Document]) -> None:
    """The files and their labels into a folder, as they are made."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    with (folder / "manifest.jsonl").open("w") as manifest:
        for document in documents:
            (files / document.name).write_bytes(document.data)
            manifest.write(json.dumps(document.label, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
