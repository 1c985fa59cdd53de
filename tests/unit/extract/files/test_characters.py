"""Where characters lie on a page as it is shown."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.extract.files.characters import Placing

SIDES = st.tuples(*[st.floats(-1000, 1000, width=32)] * 4)


@pytest.mark.parametrize("turn", range(4))
@given(sides=st.lists(SIDES, max_size=5))
def test_all_boxes_at_once_lie_where_each_lies(turn, sides):
    place = Placing(left=10.0, bottom=-20.0, width=595.0, height=842.0, turn=turn)
    at_once = place.boxes(np.array(sides, dtype=np.float64).reshape(-1, 4)).tolist()
    assert at_once == [list(place.box(*one)) for one in sides]
