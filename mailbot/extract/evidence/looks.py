"""Words that a scan may have made of others: letters that look alike, and in longer words one or two of any kind."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

_LOOKS = str.maketrans("01i5862", "ollsbgz")  # a scan takes them for each other
_FEWEST_ALIKE = 4  # letters of a word of which some may be others that look like them
_LONG = 14  # letters of a word of which two may be any others


class Alike:
    """Words in compact form, to be found by what a scan made of them."""

    def __init__(self, words: Iterable[str], fewest: int) -> None:
        """`fewest`: letters of a word of which one may be any other."""
        self._fewest = fewest
        self._same: dict[str, list[str]] = {}
        self._near: dict[tuple[str, int], list[str]] = {}
        for word in words:
            looks = word.translate(_LOOKS)
            if looks not in self._same and len(word) >= fewest:
                self._near.setdefault((looks[0], len(looks)), []).append(looks)
            self._same.setdefault(looks, []).append(word)

    def nearest(self, text: str, spread: int = 1) -> list[str]:
        """The words that a scanned text (in compact form) is nearest to; [] where none is near. `spread`: letters that the lengths may
        differ by."""
        looks = text.translate(_LOOKS)
        if len(text) < _FEWEST_ALIKE or looks in self._same:
            return self._same.get(looks, []) if len(text) >= _FEWEST_ALIKE else []
        if len(text) < self._fewest:
            return []
        most = 2 if len(text) >= _LONG else 1
        reach = min(spread * most, most)
        alike = [one for more in range(-reach, reach + 1) for one in self._near.get((looks[0], len(looks) + more), ())]
        found = [(OSA.distance(looks, one, score_cutoff=most), one) for one in alike]
        least = min((distance for distance, _ in found), default=most + 1)
        return [word for distance, one in found if distance == least for word in self._same[one]] if least <= most else []
