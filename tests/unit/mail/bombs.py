"""Hostile text for what reads mails: a piece and how often it stands there, so that tests and `make bench` can compare sizes."""

from typing import NamedTuple


class Bomb(NamedTuple):
    """`times` pieces are as much as what reads them looks at, or a little more."""

    piece: str
    times: int

    def text(self, times: int) -> str:
        """The piece that often."""
        return self.piece * times


#: What makes rules about lines look ahead, back or again.
REPLIES = {
    "blank lines": Bomb("\n", 64_000),
    "dashes": Bomb("-", 64_000),
    "mixed rules": Bomb("-_", 32_000),
    "on on on": Bomb("On ", 21_000),
    "dates": Bomb("2020-01-01 10:00:\n", 2_500),
    "announcements": Bomb("On 2020-01-01 a@b.example wrote:\nx\n", 1_250),
    "quotes": Bomb("> \n\n", 1_250),
    "labels": Bomb("To: x\nCc: y\nDate: z\n", 800),
    "signatures": Bomb("x\n--\n" + "a\n" * 13, 160),
    "brackets": Bomb("<a ", 21_000),
    "addresses": Bomb("<a@b.example>\n", 2_500),
    "one line": Bomb("a", 64_000),
    "stars": Bomb("* ", 32_000),
    "old announcements": Bomb("2020-01-01 <" + "a@" * 990 + "\n", 32),
    "wrapped ends": Bomb(">" + " " * 1_990 + "\n", 32),
}
