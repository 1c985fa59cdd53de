"""What is sealed opens with the right key, whole, in its place, and in no other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.errors import Permanent
from mailbot.store.vault import Vault

OLD, NEW = "an-older-key-of-the-tests", "a-newer-key-of-the-tests"


@given(st.binary(max_size=2000))
def test_there_and_back(data):
    vault = Vault((NEW, OLD))
    assert vault.open(vault.seal(data, bound_to="row"), bound_to="row") == data


def test_keys_rotate():
    sealed = Vault((OLD,)).seal(b"raw mail", bound_to="row")
    assert Vault((NEW, OLD)).open(sealed, bound_to="row") == b"raw mail"
    with pytest.raises(Permanent, match="MAILBOT_SECRET_KEYS"):
        Vault((NEW,)).open(sealed, bound_to="row")


def test_the_same_data_is_sealed_differently_each_time():
    vault = Vault((NEW,))
    assert vault.seal(b"raw mail", bound_to="row") != vault.seal(b"raw mail", bound_to="row")


@pytest.mark.parametrize("position", [0, 3, 10, 20, -1])
def test_a_changed_value_does_not_open(position):
    sealed = bytearray(Vault((NEW,)).seal(b"raw mail", bound_to="row"))
    sealed[position] ^= 1
    with pytest.raises(Permanent):
        Vault((NEW,)).open(bytes(sealed), bound_to="row")


def test_a_value_that_was_moved_to_another_row_does_not_open():
    sealed = Vault((NEW,)).seal(b"raw mail", bound_to="row")
    with pytest.raises(Permanent, match="moved"):
        Vault((NEW,)).open(sealed, bound_to="other row")


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x02" + bytes(40)])
def test_what_was_never_sealed_does_not_open(sealed):
    with pytest.raises(Permanent):
        Vault((NEW,)).open(sealed, bound_to="row")
