package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// LRU is a function whose results are kept: functools.lru_cache.
type LRU struct {
	nativeValue
	fn           any
	max          int // -1: unbounded
	typed        bool
	hits, misses int
	known        *object.Dict // key → *lruEntry
	root         lruEntry     // ring; root.next is the one used longest ago
	info         func() any   // the class of cache_info's result
	params       *object.Dict
}

type lruEntry struct {
	hash       uint64
	key, value any
	prev, next *lruEntry
}

var (
	lruType     = finalType("functools", "_lru_cache_wrapper", nil)
	keywordMark = object.NewInstance(object.ObjectType) // parts the keyword arguments from the others in a key
)

func newLRU(in *machine.Interp, fn any, size int, typed bool) any {
	if !object.IsCallable(fn) {
		panic(object.New(object.TypeError, "the first argument must be callable"))
	}
	c := &LRU{nativeValue: newNativeDict(lruType, lruType), fn: fn, max: size, typed: typed}
	c.clear()
	c.info = func() any { return cacheInfoClass(in) }
	updateWrapper(c, fn, wrapperAssignments, wrapperUpdates)
	c.params = object.NewDict()
	c.params.SetStr("maxsize", c.maxsize())
	c.params.SetStr("typed", typed)
	return c
}

func (c *LRU) maxsize() any {
	if c.max < 0 {
		return object.None
	}
	return object.Int(c.max)
}

// cacheInfoClass gives functools._CacheInfo, which is made on first use.
func cacheInfoClass(in *machine.Interp) any {
	return object.GetAttr(importModule(in, "functools"), "_CacheInfo")
}

func lruDecorator(in *machine.Interp, maxsize, typed any) any {
	keep := object.Truth(typed)
	size := -1
	switch {
	case maxsize == object.None:
	case object.IsInt(maxsize):
		size = max(0, object.ToInt(maxsize))
	case object.IsCallable(maxsize):
		return newLRU(in, maxsize, 128, keep)
	default:
		panic(object.New(object.TypeError, "Expected first argument to be an integer, a callable, or None"))
	}
	return object.NewBuiltin("functools", "decorating_function", "~user_function", func(a []any) any { return newLRU(in, a[0], size, keep) }, "")
}

func (c *LRU) clear() {
	c.hits, c.misses = 0, 0
	c.known = object.NewDict()
	c.root.prev, c.root.next = &c.root, &c.root
}

// key makes of a call's arguments what the result is kept under.
func (c *LRU) key(args []any, kwnames []string) any {
	if !c.typed && len(args) == 1 && len(kwnames) == 0 {
		switch args[0].(type) {
		case int, string:
			return args[0]
		}
	}
	npos := len(args) - len(kwnames)
	parts := append(make([]any, 0, len(args)+2), args[:npos]...)
	if len(kwnames) > 0 {
		parts = append(parts, keywordMark)
		for i, n := range kwnames {
			parts = append(parts, n, args[npos+i])
		}
	}
	if c.typed {
		for _, v := range args {
			parts = append(parts, object.TypeOf(v))
		}
	}
	return object.NewTuple(parts...)
}

func (e *lruEntry) unlink() { e.prev.next, e.next.prev = e.next, e.prev }

func (c *LRU) newest(e *lruEntry) {
	last := c.root.prev
	last.next, e.prev, e.next, c.root.prev = e, last, &c.root, e
}

// Call implements object.Callable.
func (c *LRU) Call(args []any, kwnames []string) any {
	if c.max == 0 {
		c.misses++
		return object.CallKw(c.fn, args, kwnames)
	}
	key := c.key(args, kwnames)
	hash := object.KeyHash(key)
	if e, ok := c.known.GetHashed(hash, key).(*lruEntry); ok {
		c.hits++
		if c.max > 0 && e.next != &c.root {
			e.unlink()
			c.newest(e)
		}
		return e.value
	}
	c.misses++
	v := object.CallKw(c.fn, args, kwnames)
	if c.known.GetHashed(hash, key) != nil {
		return v // the call itself has filled the place
	}
	if c.max > 0 && c.known.Len() >= c.max {
		old := c.root.next
		old.unlink()
		c.known.DelHashed(old.hash, old.key)
	}
	e := &lruEntry{hash: hash, key: key, value: v}
	c.known.SetHashed(hash, key, e)
	c.newest(e)
	return v
}

// DescrGet implements object.Binder: a cached function is a method too.
func (c *LRU) DescrGet(obj any, _ *object.Type) any {
	if obj == nil {
		return c
	}
	return &object.BoundMethod{Fn: c, Self: obj}
}

func completeLRU() {
	self := func(a []any) *LRU { return a[0].(*LRU) }
	lruType.HasDict = true
	lruType.Doc = "Create a cached callable that wraps another function."
	lruType.AddMethods([]object.Method{
		{"__call__", "*args, **kwargs", func(a []any) any {
			args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			return self(a).Call(args, names)
		}, "Call self as a function."},
		{"__get__", "instance, owner=None, /", func(a []any) any {
			if a[1] == object.None {
				return a[0]
			}
			return self(a).DescrGet(a[1], nil)
		}, "Return an attribute of instance, which is of type owner."},
		{"cache_info", "", func(a []any) any {
			c := self(a)
			return object.Call(c.info(), object.Int(c.hits), object.Int(c.misses), c.maxsize(), object.Int(c.known.Len()))
		}, "Report cache statistics"},
		{"cache_clear", "", func(a []any) any { self(a).clear(); return nil }, "Clear the cache and cache statistics"},
		{"cache_parameters", "", func(a []any) any { return self(a).params.Copy() }, "Return the maximum size and whether types are told apart."},
		{"__copy__", "", func(a []any) any { return a[0] }, "Return self."},
		{"__deepcopy__", "memo, /", func(a []any) any { return a[0] }, "Return self."},
		{"__reduce__", "", func(a []any) any { return object.GetAttr(a[0], "__qualname__") }, "Return what pickling needs."},
		{"__repr__", "", func(a []any) any {
			return "<functools._lru_cache_wrapper object at " + object.Address(a[0]) + ">"
		}, "Return repr(self)."},
	})
}
