package object

import (
	"embed"
	"testing"
)

//go:embed testdata/containers
var containerGoldens embed.FS

func method(sig string, fn func(a []any) any) *Builtin { return NewBuiltin("", "f", sig, fn, "") }

// scriptNames are the built-ins that the lines mention; testdata/regen/containers.py
// defines the ones that Python does not have.
var scriptNames env

func init() {
	scriptNames = env{
		"None": None, "True": true, "False": false, "NotImplemented": NotImplemented, "inf": mustFloat("inf"), "nan": mustFloat("nan"),
		"list": ListType, "tuple": TupleType, "dict": DictType, "set": SetType, "frozenset": FrozenSetType, "range": RangeType,
		"slice": SliceType, "enumerate": EnumerateType, "zip": ZipType, "map": MapType, "filter": FilterType, "reversed": ReversedType,
		"int": IntType, "str": StrType, "bool": BoolType, "float": FloatType, "object": ObjectType, "type": TypeType, "bytes": BytesType,
		"mappingproxy": MappingProxyType, "GenericAlias": GenericAliasType, "bytearray": ByteArrayType,
		"len":        method("x, /", func(a []any) any { return Int(Len(a[0])) }),
		"repr":       method("x, /", func(a []any) any { return Repr(a[0]) }),
		"hash":       method("x, /", func(a []any) any { return Int(int(HashRaw(a[0]))) }),
		"isinstance": method("x, c, /", func(a []any) any { return IsInstanceOf(a[0], a[1]) }),
		"issubclass": method("x, c, /", func(a []any) any { return IsSubclassOf(a[0], a[1]) }),
		"sorted": method("x, /, *, key=None, reverse=False", func(a []any) any {
			return Sorted(a[0], a[1], Truth(a[2]))
		}),
		"sum":  method("x, /, start=0", func(a []any) any { return Sum(a[0], a[1]) }),
		"all":  method("x, /", func(a []any) any { return All(a[0]) }),
		"any":  method("x, /", func(a []any) any { return Any(a[0]) }),
		"min":  method("*args, **kw", func(a []any) any { return Min(Spread(a[0].(*Tuple), a[1].(*Dict))) }),
		"max":  method("*args, **kw", func(a []any) any { return Max(Spread(a[0].(*Tuple), a[1].(*Dict))) }),
		"iter": IterFunction,
		"next": method("it, /", func(a []any) any {
			it := NextIter(a[0])
			if it == nil {
				panic(Newf(TypeError, "'%s' object is not an iterator", TypeName(a[0])))
			}
			if v := it.Next(); v != nil {
				return v
			}
			panic(NewArgs(StopIteration))
		}),
		// byrepr lists strings and the like, whose order in a set is not fixed.
		"byrepr": method("x, /", func(a []any) any {
			return Sorted(a[0], method("x, /", func(a []any) any { return Repr(a[0]) }), false)
		}),
		"sub": method("base, name='S', /", func(a []any) any {
			return NewClass(nil, a[1].(string), []*Type{a[0].(*Type)}, NewDict())
		}),
	}
}

func mustFloat(s string) any { return Call(FloatType, s) }

func TestContainersAgainstCPython(t *testing.T) {
	files, err := containerGoldens.ReadDir("testdata/containers")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			text, err := containerGoldens.ReadFile("testdata/containers/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			goldenLines(t, string(text))
		})
	}
}
