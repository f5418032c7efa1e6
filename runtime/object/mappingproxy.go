package object

func makeMappingProxy(_ *Type, args []any, kwnames []string) any {
	if len(args) == 1 && len(kwnames) == 1 && kwnames[0] == "mapping" {
		kwnames = nil
	}
	if len(args) == 0 {
		panic(New(TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)"))
	}
	if len(args) > 1 || len(kwnames) > 0 {
		panic(Newf(TypeError, "mappingproxy() takes at most 1 argument (%d given)", len(args)))
	}
	switch args[0].(type) {
	case *List, *Tuple, string, Bytes, *ByteArray, *Range:
	default:
		if TypeOf(args[0]).Lookup("__getitem__") != nil && !isSequenceOnly(args[0]) {
			return &MappingProxy{Of: args[0]}
		}
	}
	panic(Newf(TypeError, "mappingproxy() argument must be a mapping, not %s", TypeName(args[0])))
}

// isSequenceOnly reports an instance of a script class derived from list or
// tuple, which a proxy does not take for a mapping.
func isSequenceOnly(v any) bool {
	t := TypeOf(v)
	return t.IsSubtype(ListType) || t.IsSubtype(TupleType)
}

func init() {
	MappingProxyType.Make = makeMappingProxy
	MappingProxyType.Doc = "A read-only view of a mapping."
	of := func(a []any) any { return a[0].(*MappingProxy).Of }
	inner := func(v any) any {
		if p, ok := v.(*MappingProxy); ok {
			return p.Of
		}
		return v
	}
	forward := func(name string) Method {
		return Method{name, "", func(a []any) any { return CallMethod(of(a), name) }, "Call the mapping's own method."}
	}
	MappingProxyType.AddMethods([]Method{
		forward("keys"), forward("values"), forward("items"), forward("copy"),
		{"get", "key, default=None, /", func(a []any) any { return CallMethod(of(a), "get", a[1], a[2]) }, "Return the value of key, or default when there is none."},
		{"__len__", "", func(a []any) any { return Int(Len(of(a))) }, "Return len(self)."},
		{"__getitem__", "key, /", func(a []any) any { return GetItem(of(a), a[1]) }, "Return self[key]."},
		{"__contains__", "key, /", func(a []any) any { return Bool(Contains(of(a), a[1])) }, "Return bool(key in self)."},
		{"__iter__", "", func(a []any) any { return IterValue(Iter(of(a))) }, "Implement iter(self)."},
		{"__reversed__", "", func(a []any) any { return Reversed(of(a)) }, "Return a reverse iterator over the keys."},
		{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
		{"__str__", "", func(a []any) any { return Str(of(a)) }, "Return str(self)."},
		{"__hash__", "", func(a []any) any { return Int(int(HashRaw(of(a)))) }, "Return hash(self)."},
		{"__ior__", "value, /", func(a []any) any {
			panic(Newf(TypeError, "'|=' is not supported by %s; use '|' instead", TypeName(a[0])))
		}, "Return self|=value."},
		classGetItemRow,
	})
	MappingProxyType.AddMethods(binaryRows(func(op BinOp, a, b any) any { return Binary(op, inner(a), inner(b)) }, OpOr))
	MappingProxyType.AddMethods(compareRows(func(op CmpOp, a, b any) any { return Compare(op, inner(a), inner(b)) }))
}
