package object

import (
	"strings"
	"sync"
)

// What __text_signature__ and inspect.signature tell of built-in functions and
// types, as CPython does.

// textSignature is the signature with what comes before the arguments of a
// call; empty where CPython tells none.
func (b *Builtin) textSignature() string {
	if s, ok := b.told(); ok {
		return s
	}
	first := "$self"
	switch {
	case b.Owner == nil:
		first = "$module"
	case b.kind == classBuiltin:
		first = "$type"
	}
	sig := strings.TrimPrefix(b.Sig, "~")
	sig = strings.ReplaceAll(strings.ReplaceAll(sig, "=?", "?"), "?", "=<unrepresentable>")
	switch {
	case b.kind == staticBuiltin && b.Owner != nil:
		return "(" + sig + ")"
	case sig == "":
		return "(" + first + ", /)"
	case strings.Contains(sig, "/"):
		return "(" + first + ", " + sig + ")"
	}
	return "(" + first + ", /, " + sig + ")"
}

// told is what CPython tells of a function where that is not how it is called
// here.
func (b *Builtin) told() (sig string, ok bool) {
	key := b.Module + "." + b.Name
	if b.Owner != nil {
		key = b.Owner.FullName() + "." + b.Name
	}
	if s, ok := toldSignatures()[key]; ok {
		return s, true
	}
	if b.Owner != nil && b.Name == "__class_getitem__" {
		return "($type, object, /)", true
	}
	return "", false
}

var toldSignatures = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for sig, names := range functionSignatures {
		for name := range strings.FieldsSeq(names) {
			m[name] = sig
		}
	}
	return m
})

// Represented reports that the parameters that a function has here are those
// that inspect.signature tells of.
func (b *Builtin) Represented() bool {
	_, ok := b.told()
	return !ok && !strings.Contains(b.Sig, "?")
}

func orNone(s string) any {
	if s == "" {
		return None
	}
	return s
}
