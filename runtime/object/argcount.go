package object

import "slices"

// plainDunders are methods with dunder names that are no slots of a type: they
// show and complain as ordinary methods do.
var plainDunders = map[string]bool{
	"__reduce__": true, "__reduce_ex__": true, "__format__": true, "__dir__": true, "__sizeof__": true, "__getnewargs__": true,
	"__getnewargs_ex__": true, "__reversed__": true, "__length_hint__": true, "__setstate__": true, "__getstate__": true, "__copy__": true,
	"__deepcopy__": true, "__enter__": true, "__exit__": true, "__round__": true, "__trunc__": true, "__floor__": true, "__ceil__": true,
	"__bytes__": true, "__alloc__": true, "__complex__": true, "__instancecheck__": true, "__subclasscheck__": true, "__prepare__": true, "__missing__": true, "__replace__": true,
	"__subclasses__": true, "__class_getitem__": true, "__init_subclass__": true, "__subclasshook__": true, "__set_name__": true,
}

// isSlot reports whether a method of a native type is one that its operators
// and built-in functions go through.
func isSlot(t *Type, name string) bool {
	if len(name) < 5 || name[:2] != "__" || plainDunders[name] {
		return false
	}
	switch name {
	case "__getitem__":
		return t != ListType && t != DictType
	case "__contains__":
		return t != DictType && t != SetType && t != FrozenSetType
	}
	return true
}

// checkCount refuses a wrong number of arguments where that is worded apart
// from what bind notices one by one: slots, and functions that take some of
// their parameters by name.
func (b *Builtin) checkCount(sig *Signature, n int, kwnames []string) {
	if sig.Python || sig.vararg >= 0 || sig.kwarg >= 0 {
		return
	}
	if b.kind == slotBuiltin && b.Name != "__init__" { // which takes its parameters by name too
		b.checkSlot(sig, n, len(kwnames))
		return
	}
	named, leading := false, 0
	for _, p := range sig.Params {
		if p.Kind != 'p' {
			named = true
		} else if !p.Opt {
			leading++
		}
	}
	if !named {
		return
	}
	if total := n + len(kwnames); total > len(sig.Params) {
		kind := ""
		if n == 0 {
			kind = "keyword "
		}
		panic(Newf(TypeError, "%s() takes at most %d %sargument%s (%d given)", b.Name, len(sig.Params), kind, plural(len(sig.Params)), total))
	}
	if n > sig.npos {
		if sig.npos == 0 {
			panic(Newf(TypeError, "%s() takes no positional arguments", b.Name))
		}
		bound := "exactly"
		if sig.required < sig.npos {
			bound = "at most"
		}
		panic(Newf(TypeError, "%s() takes %s %d positional argument%s (%d given)", b.Name, bound, sig.npos, plural(sig.npos), n))
	}
	if n < leading {
		bound := "exactly"
		if leading < sig.npos {
			bound = "at least"
		}
		panic(Newf(TypeError, "%s() takes %s %d positional argument%s (%d given)", b.Name, bound, leading, plural(leading), n))
	}
}

// checkRequired notices a missing argument before the complaint about an
// unknown keyword; names are the keywords not looked at yet.
func (b *Builtin) checkRequired(sig *Signature, slots []any, names []string, n int) {
	if sig.Python {
		return
	}
	for j, p := range sig.Params {
		if slots[j] == nil && !p.Opt && p.Kind == 'a' && !slices.Contains(names, p.Name) {
			b.missing(sig, slots, n, j)
		}
	}
}

// checkSlot words the errors of slots; the space in front where more than one
// argument is possible is the oracle's.
func (b *Builtin) checkSlot(sig *Signature, n, nkw int) {
	if nkw > 0 {
		panic(Newf(TypeError, "wrapper %s() takes no keyword arguments", b.Name))
	}
	bound, want, space := "", sig.npos, " "
	switch {
	case n >= sig.required && n <= sig.npos:
		return
	case sig.required == sig.npos:
		if sig.npos < 2 {
			space = ""
		}
	case n < sig.required:
		bound, want = "at least ", sig.required
	default:
		bound = "at most "
	}
	panic(Newf(TypeError, "%sexpected %s%d argument%s, got %d", space, bound, want, plural(want), n))
}
