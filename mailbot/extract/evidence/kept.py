"""Attributes that are made when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801  used like the property that it is
    """As `functools.cached_property`, without the lock that Python 3.11 takes for it: judging a document makes two thousand such values,
    and the lock takes longer than most of them (2 % of judging)."""

    def __init__(self, made: Callable[[Any], T]) -> None:
        self._made, self._name, self.__doc__ = made, made.__name__, made.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "kept[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> "kept[T] | T":
        """The value; from the second time on Python finds it in the instance."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._made(instance)
        return value
