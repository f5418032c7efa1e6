package object

// Lean methods: those that do not keep the list of arguments they are called
// with. They are most of what a program calls in its loops, and compiled code
// calls them on its own stack.

// hasLeanMethods reports whether a type's methods, dunders aside, are lean.
func hasLeanMethods(t *Type) bool {
	switch t {
	case ListType, DictType, StrType, BytesType, SetType, FrozenSetType, TupleType, IntType, FloatType:
		return true
	}
	return false
}

// IsLean reports that CallLean may be used.
func (b *Builtin) IsLean() bool { return b.lean && b.Self == nil }

// CallLean calls a lean method with args, the first of which is the instance,
// whose type is known to be right. Defaults are put behind args, where they have
// room; the list is the caller's again afterwards, with nothing left behind it.
func (b *Builtin) CallLean(args []any) any {
	sig := b.Signature()
	n := len(args) - 1
	if !sig.simple || n > sig.npos || n < sig.required {
		return b.call(append([]any(nil), args...), nil)
	}
	full := args
	for i := n; i < sig.npos; i++ {
		full = append(full, sig.Params[i].Default)
	}
	if s, ok := full[0].(*Scalar); ok && !b.Owner.Heap {
		full[0] = s.Native
	}
	r := b.Fn(full)
	clear(full[len(args):])
	if r == nil {
		return None
	}
	return r
}
