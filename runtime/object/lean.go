package object

// Lean built-ins: those that do not keep the list of arguments they are called
// with. They are most of what a program calls in its loops, and compiled code
// calls them on its own stack.

// lean reports whether a type's methods, dunders aside, and its constructor are
// lean.
func (t *Type) lean() bool {
	switch t {
	case ListType, DictType, StrType, BytesType, SetType, FrozenSetType, TupleType, IntType, FloatType, BoolType, TypeType:
		return true
	}
	return !t.Heap && t.IsSubtype(BaseException)
}

// SetLean says that b is lean.
func (b *Builtin) SetLean() { b.lean = true }

// IsLean reports that CallLean may be used.
func (b *Builtin) IsLean() bool { return b.lean }

// Lean reports that f, a function or a type, may be called with a list that is
// used again: by CallLean if it is a Builtin, else by CallKw.
func Lean(f any) bool {
	switch f := f.(type) {
	case *Builtin:
		return f.lean && f.kind == plainBuiltin && f.Self == nil
	case *Type:
		return f.lean()
	}
	return false
}

// CallLean calls a lean built-in; of a method the first of args is the instance,
// whose type is known to be right. Defaults are put behind args, where they have
// room; the list is the caller's again afterwards, with nothing left behind it. It may
// give back *Failed.
func (b *Builtin) CallLean(args []any) any {
	sig := b.Signature()
	n := len(args)
	if b.kind != plainBuiltin {
		n--
		if s, ok := args[0].(*Scalar); ok {
			args[0] = s.Native
		}
	}
	if n != sig.npos || !sig.simple {
		return b.callFilled(sig, args, n)
	}
	r := b.Fn(args)
	if r == nil {
		return None
	}
	return r
}

// callFilled is CallLean with n arguments besides the instance, where that is not
// how many there are parameters.
func (b *Builtin) callFilled(sig *Signature, args []any, n int) any {
	if !sig.simple || n > sig.npos || n < sig.required {
		return b.call(append([]any(nil), args...), nil)
	}
	full := append(args, sig.defaults[n:]...)
	r := b.Fn(full)
	for i := len(args); i < len(full); i++ {
		full[i] = nil
	}
	if r == nil {
		return None
	}
	return r
}
