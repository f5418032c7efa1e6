"""What the methods of the classes of collections.abc do.

A function's name is its class's and its own; Go puts the classes together and
puts those that are mentioned here among the globals.
"""


def Hashable___hash__(self):
    return 0


def Awaitable___await__(self):
    yield


def Coroutine_send(self, value):
    raise StopIteration


def Coroutine_throw(self, typ, val=None, tb=None):
    if val is None:
        if tb is None:
            raise typ
        val = typ()
    if tb is not None:
        val = val.with_traceback(tb)
    raise val


def Coroutine_close(self):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        pass
    else:
        raise RuntimeError("coroutine ignored GeneratorExit")


def AsyncIterable___aiter__(self):
    return AsyncIterator()


async def AsyncIterator___anext__(self):
    raise StopAsyncIteration


def AsyncIterator___aiter__(self):
    return self


async def AsyncGenerator___anext__(self):
    return await self.asend(None)


async def AsyncGenerator_asend(self, value):
    raise StopAsyncIteration


async def AsyncGenerator_athrow(self, typ, val=None, tb=None):
    if val is None:
        if tb is None:
            raise typ
        val = typ()
    if tb is not None:
        val = val.with_traceback(tb)
    raise val


async def AsyncGenerator_aclose(self):
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        pass
    else:
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


def Iterable___iter__(self):
    while False:
        yield None


def Iterator___next__(self):
    raise StopIteration


def Iterator___iter__(self):
    return self


def Reversible___reversed__(self):
    while False:
        yield None


def Generator___next__(self):
    return self.send(None)


def Generator_send(self, value):
    raise StopIteration


def Generator_throw(self, typ, val=None, tb=None):
    if val is None:
        if tb is None:
            raise typ
        val = typ()
    if tb is not None:
        val = val.with_traceback(tb)
    raise val


def Generator_close(self):
    try:
        self.throw(GeneratorExit)
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError("generator ignored GeneratorExit")


def Sized___len__(self):
    return 0


def Container___contains__(self, x):
    return False


def Buffer___buffer__(self, flags, /):
    raise NotImplementedError


def Callable___call__(self, *args, **kwds):
    return False


def Set___le__(self, other):
    if not isinstance(other, Set):
        return NotImplemented
    if len(self) > len(other):
        return False
    for elem in self:
        if elem not in other:
            return False
    return True


def Set___lt__(self, other):
    if not isinstance(other, Set):
        return NotImplemented
    return len(self) < len(other) and self.__le__(other)


def Set___gt__(self, other):
    if not isinstance(other, Set):
        return NotImplemented
    return len(self) > len(other) and self.__ge__(other)


def Set___ge__(self, other):
    if not isinstance(other, Set):
        return NotImplemented
    if len(self) < len(other):
        return False
    for elem in other:
        if elem not in self:
            return False
    return True


def Set___eq__(self, other):
    if not isinstance(other, Set):
        return NotImplemented
    return len(self) == len(other) and self.__le__(other)


def Set__from_iterable(cls, it):
    return cls(it)


def Set___and__(self, other):
    if not isinstance(other, Iterable):
        return NotImplemented
    return self._from_iterable(value for value in other if value in self)


def Set___rand__(self, other):
    return self.__and__(other)


def Set_isdisjoint(self, other):
    for value in other:
        if value in self:
            return False
    return True


def Set___or__(self, other):
    if not isinstance(other, Iterable):
        return NotImplemented
    return self._from_iterable(e for s in (self, other) for e in s)


def Set___ror__(self, other):
    return self.__or__(other)


def Set___sub__(self, other):
    if not isinstance(other, Set):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = self._from_iterable(other)
    return self._from_iterable(value for value in self if value not in other)


def Set___rsub__(self, other):
    if not isinstance(other, Set):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = self._from_iterable(other)
    return self._from_iterable(value for value in other if value not in self)


def Set___xor__(self, other):
    if not isinstance(other, Set):
        if not isinstance(other, Iterable):
            return NotImplemented
        other = self._from_iterable(other)
    return (self - other) | (other - self)


def Set___rxor__(self, other):
    return self.__xor__(other)


def Set__hash(self):
    return hash(frozenset(self))


def MutableSet_add(self, value):
    raise NotImplementedError


def MutableSet_discard(self, value):
    raise NotImplementedError


def MutableSet_remove(self, value):
    if value not in self:
        raise KeyError(value)
    self.discard(value)


def MutableSet_pop(self):
    it = iter(self)
    try:
        value = next(it)
    except StopIteration:
        raise KeyError from None
    self.discard(value)
    return value


def MutableSet_clear(self):
    try:
        while True:
            self.pop()
    except KeyError:
        pass


def MutableSet___ior__(self, it):
    for value in it:
        self.add(value)
    return self


def MutableSet___iand__(self, it):
    for value in (self - it):
        self.discard(value)
    return self


def MutableSet___ixor__(self, it):
    if it is self:
        self.clear()
    else:
        if not isinstance(it, Set):
            it = self._from_iterable(it)
        for value in it:
            if value in self:
                self.discard(value)
            else:
                self.add(value)
    return self


def MutableSet___isub__(self, it):
    if it is self:
        self.clear()
    else:
        for value in it:
            self.discard(value)
    return self


def Mapping___getitem__(self, key):
    raise KeyError


def Mapping_get(self, key, default=None):
    try:
        return self[key]
    except KeyError:
        return default


def Mapping___contains__(self, key):
    try:
        self[key]
    except KeyError:
        return False
    else:
        return True


def Mapping_keys(self):
    return KeysView(self)


def Mapping_items(self):
    return ItemsView(self)


def Mapping_values(self):
    return ValuesView(self)


def Mapping___eq__(self, other):
    if not isinstance(other, Mapping):
        return NotImplemented
    return dict(self.items()) == dict(other.items())


def MappingView___init__(self, mapping):
    self._mapping = mapping


def MappingView___len__(self):
    return len(self._mapping)


def MappingView___repr__(self):
    return f"{self.__class__.__name__}({self._mapping!r})"


def KeysView__from_iterable(cls, it):
    return set(it)


def KeysView___contains__(self, key):
    return key in self._mapping


def KeysView___iter__(self):
    yield from self._mapping


def ItemsView__from_iterable(cls, it):
    return set(it)


def ItemsView___contains__(self, item):
    key, value = item
    try:
        v = self._mapping[key]
    except KeyError:
        return False
    else:
        return v is value or v == value


def ItemsView___iter__(self):
    for key in self._mapping:
        yield (key, self._mapping[key])


def ValuesView___contains__(self, value):
    for key in self._mapping:
        v = self._mapping[key]
        if v is value or v == value:
            return True
    return False


def ValuesView___iter__(self):
    for key in self._mapping:
        yield self._mapping[key]


def MutableMapping___setitem__(self, key, value):
    raise KeyError


def MutableMapping___delitem__(self, key):
    raise KeyError


_missing = object()


def MutableMapping_pop(self, key, default=_missing):
    try:
        value = self[key]
    except KeyError:
        if default is _missing:
            raise
        return default
    else:
        del self[key]
        return value


def MutableMapping_popitem(self):
    try:
        key = next(iter(self))
    except StopIteration:
        raise KeyError from None
    value = self[key]
    del self[key]
    return key, value


def MutableMapping_clear(self):
    try:
        while True:
            self.popitem()
    except KeyError:
        pass


def MutableMapping_update(self, other=(), /, **kwds):
    if isinstance(other, Mapping):
        for key in other:
            self[key] = other[key]
    elif hasattr(other, "keys"):
        for key in other.keys():
            self[key] = other[key]
    else:
        for key, value in other:
            self[key] = value
    for key, value in kwds.items():
        self[key] = value


def MutableMapping_setdefault(self, key, default=None):
    try:
        return self[key]
    except KeyError:
        self[key] = default
    return default


def Sequence___getitem__(self, index):
    raise IndexError


def Sequence___iter__(self):
    i = 0
    try:
        while True:
            yield self[i]
            i += 1
    except IndexError:
        return


def Sequence___contains__(self, value):
    for v in self:
        if v is value or v == value:
            return True
    return False


def Sequence___reversed__(self):
    for i in reversed(range(len(self))):
        yield self[i]


def Sequence_index(self, value, start=0, stop=None):
    if start is not None and start < 0:
        start = max(len(self) + start, 0)
    if stop is not None and stop < 0:
        stop += len(self)
    i = start
    while stop is None or i < stop:
        try:
            v = self[i]
        except IndexError:
            break
        if v is value or v == value:
            return i
        i += 1
    raise ValueError


def Sequence_count(self, value):
    return sum(1 for v in self if v is value or v == value)


def MutableSequence___setitem__(self, index, value):
    raise IndexError


def MutableSequence___delitem__(self, index):
    raise IndexError


def MutableSequence_insert(self, index, value):
    raise IndexError


def MutableSequence_append(self, value):
    self.insert(len(self), value)


def MutableSequence_clear(self):
    try:
        while True:
            self.pop()
    except IndexError:
        pass


def MutableSequence_reverse(self):
    n = len(self)
    for i in range(n // 2):
        self[i], self[n - i - 1] = self[n - i - 1], self[i]


def MutableSequence_extend(self, values):
    if values is self:
        values = list(values)
    for v in values:
        self.append(v)


def MutableSequence_pop(self, index=-1):
    v = self[index]
    del self[index]
    return v


def MutableSequence_remove(self, value):
    del self[self.index(value)]


def MutableSequence___iadd__(self, values):
    self.extend(values)
    return self
