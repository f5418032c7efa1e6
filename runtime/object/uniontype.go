package object

import (
	"slices"
	"strings"
)

// Union is int | str.
type Union struct {
	Args   *Tuple
	params *Tuple
}

// UnionTypeType is types.UnionType.
var UnionTypeType = DeclareType("types", "UnionType", nil)

func (*Union) Class() *Type { return UnionTypeType }

// Unionable is a value of another package that int | x takes as it takes types.
type Unionable interface{ InUnion() }

// UnionOf is a | b for types, or NotImplemented.
func UnionOf(a, b any) any { return unionOf(a, b) }

// unionOf is a | b for types, or NotImplemented.
func unionOf(a, b any) any {
	var args []any
	for _, v := range []any{a, b} {
		var parts []any
		switch x := v.(type) {
		case *NoneType:
			parts = []any{NoneTypeType}
		case *Type, *GenericAlias, Unionable:
			parts = []any{x}
		case *Union:
			parts = x.Args.Items
		default:
			return NotImplemented
		}
		for _, p := range parts {
			if !slices.ContainsFunc(args, func(o any) bool { return EqKey(o, p) }) {
				args = append(args, p)
			}
		}
	}
	if len(args) == 1 {
		return args[0]
	}
	return &Union{Args: &Tuple{Items: args}}
}

func init() {
	UnionTypeType.Spoken = "types.UnionType"
	UnionTypeType.Doc = "A union of types, as int | str."
	UnionTypeType.Final = true
	UnionTypeType.Make = func(*Type, []any, []string) any {
		panic(New(TypeError, "cannot create 'types.UnionType' instances"))
	}
	self := func(a []any) *Union { return a[0].(*Union) }
	params := func(u *Union) *Tuple {
		if u.params == nil {
			u.params = typeParameters(u.Args.Items)
		}
		return u.params
	}
	or := binaryRows(func(_ BinOp, a, b any) any { return unionOf(a, b) }, OpOr)
	UnionTypeType.AddMethods(or)
	TypeType.AddMethods(or)
	UnionTypeType.AddMethods([]Method{
		{"__repr__", "", func(a []any) any {
			var parts []string
			for _, v := range self(a).Args.Items {
				parts = append(parts, reprArg(v))
			}
			return strings.Join(parts, " | ")
		}, "Return repr(self)."},
		{"__hash__", "", func(a []any) any { return Int(int(hashFrozen(FrozenFrom(self(a).Args.Items)))) }, "Return hash(self)."},
		{"__getitem__", "key, /", func(a []any) any {
			var u any
			for _, v := range substitute(self(a), self(a).Args.Items, params(self(a)), a[1]) {
				if u == nil {
					u = v
				} else {
					u = Or(u, v)
				}
			}
			return u
		}, "Return self[key]."},
	})
	UnionTypeType.AddMethods(compareRows(func(op CmpOp, a, b any) any {
		y, ok := b.(*Union)
		if !ok || op != CmpEq && op != CmpNe {
			return NotImplemented
		}
		same := setCompare(CmpEq, FrozenFrom(a.(*Union).Args.Items), FrozenFrom(y.Args.Items))
		return Bool(same == (op == CmpEq))
	}))
	UnionTypeType.AddGetset([]Getset{
		readOnly("__args__", func(v any) any { return v.(*Union).Args }),
		readOnly("__parameters__", func(v any) any { return params(v.(*Union)) }),
	})
}
