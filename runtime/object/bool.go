package object

func init() {
	BoolType.Doc = "True when the argument is true, else False; these two are the only values of the class."
	BoolType.Make = makeBool
	rows := []Method{
		{"__repr__", "", func(a []any) any { return Repr(a[0]) }, "Return repr(self)."},
		{"__invert__", "", func(a []any) any { return numInvert(a[0]) }, "~self"},
	}
	for _, op := range []BinOp{OpAnd, OpXor, OpOr} {
		logic := func(a []any) any {
			y := Core(a[1])
			if plainInt(y) == nil {
				return NotImplemented
			}
			return numBinary(op, a[0], y)
		}
		row := BinOps[op]
		rows = append(rows,
			Method{row.Name, "value, /", logic, "Return self" + row.Symbol + "value."},
			Method{row.Reflected, "value, /", logic, "Return value" + row.Symbol + "self."})
	}
	BoolType.AddMethods(rows)
}

// makeBool is bool(v); bool has no subclasses.
func makeBool(_ *Type, args []any, kwnames []string) any {
	positional("bool", "bool", args, kwnames, 0, 1)
	return Bool(len(args) == 1 && Truth(args[0]))
}
