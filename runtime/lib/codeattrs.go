package lib

import (
	"slices"
	"strings"

	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// What scripts can ask of code objects and frames.

// Flags of a code object, as inspect names them.
const (
	coOptimized      = 0x1
	coNewLocals      = 0x2
	coVarargs        = 0x4
	coVarkeywords    = 0x8
	coNested         = 0x10
	coGenerator      = 0x20
	coCoroutine      = 0x80
	coIterable       = 0x100
	coAsyncGenerator = 0x200
)

func codeFlags(c *compile.Code) int {
	f := 0
	if c.Kind == compile.FunctionCode {
		f |= coOptimized | coNewLocals
	}
	if c.Vararg {
		f |= coVarargs
	}
	if c.Kwarg {
		f |= coVarkeywords
	}
	if len(c.FreeNames) > 0 {
		f |= coNested
	}
	switch {
	case c.IsGenerator && c.IsCoroutine:
		f |= coAsyncGenerator
	case c.IsGenerator:
		f |= coGenerator
	case c.IsCoroutine:
		f |= coCoroutine
	}
	return f
}

// codeOf gives the compiled code behind a value of type code.
func codeOf(v any) *compile.Code {
	switch c := v.(type) {
	case *compile.Code:
		return c
	case *CodeText:
		return c.code
	}
	return &compile.Code{Doc: object.None}
}

// localNames lists the parameters and the other local variables.
func localNames(c *compile.Code) []string {
	c.Ensure()
	params := c.ArgCount + c.KwOnly
	if c.Vararg {
		params++
	}
	if c.Kwarg {
		params++
	}
	var out []string
	seen := map[string]bool{}
	for i, n := range c.VarNames {
		if seen[n] = true; i < params || !slices.Contains(c.CellNames, n) {
			out = append(out, n)
		}
	}
	for i, n := range c.SlotNames {
		if n == "" || n[0] == '.' || seen[n] || i < len(c.CellSlot) && c.CellSlot[i] {
			continue
		}
		seen[n] = true
		out = append(out, n)
	}
	return out
}

func completeFunctionType() {
	machine.FunctionType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		return makeScriptFunction(args, kwnames)
	}
}

// codeChanges are the arguments of code.replace(). What cannot be changed here
// may be given as it is.
func codeChanges(code any, kwargs *object.Dict) (to compile.Changes) {
	text := func(name string, v any) *string {
		s, ok := object.AsStr(v)
		if !ok {
			panic(object.Newf(object.TypeError, "replace() argument '%s' must be str, not %s", name, object.TypeName(v)))
		}
		return &s
	}
	kwargs.Each(func(k, v any) bool {
		name, _ := object.AsStr(k)
		switch name {
		case "co_name":
			to.Name = text(name, v)
		case "co_qualname":
			to.Qualname = text(name, v)
		case "co_filename":
			to.File = text(name, v)
		case "co_firstlineno":
			line := object.ToInt(v)
			to.Line = &line
		default:
			var now any
			if strings.HasPrefix(name, "co_") {
				now = object.FindAttr(code, name)
			}
			if now == nil {
				panic(object.Newf(object.TypeError, "replace() got an unexpected keyword argument '%s'", name))
			}
			if !object.Eq(now, v) {
				panic(object.Newf(object.ValueError, "inloop's code objects can't change their %s", name))
			}
		}
		return true
	})
	return to
}

var functionArgs = argsOf("function", "code, globals, name=None, argdefs=None, closure=None, kwdefaults=None")

// makeScriptFunction is types.FunctionType(code, globals, …). Compiled code is
// bound to the namespace it was compiled for, so globals must be that one.
func makeScriptFunction(args []any, kwnames []string) any {
	a := functionArgs(args, kwnames)
	g, isDict := a[1].(*object.Dict)
	code, ok := a[0].(*compile.Code)
	if t, isText := a[0].(*CodeText); isText && isDict {
		code, ok = t.compiled(machine.Running(), g, false), true
	}
	if !ok {
		panic(object.Newf(object.TypeError, "function() argument 'code' must be code, not %s", object.TypeName(a[0])))
	}
	if !isDict {
		panic(object.Newf(object.TypeError, "function() argument 'globals' must be dict, not %s", object.TypeName(a[1])))
	}
	if _, ok := object.AsStr(a[2]); !ok && a[2] != object.None {
		panic(object.New(object.TypeError, "arg 3 (name) must be None or string"))
	}
	if _, ok := object.AsTuple(a[3]); !ok && a[3] != object.None {
		panic(object.New(object.TypeError, "arg 4 (defaults) must be None or tuple"))
	}
	if _, ok := object.AsTuple(a[4]); !ok && a[4] != object.None {
		if len(code.FreeNames) > 0 {
			panic(object.New(object.TypeError, "arg 5 (closure) must be tuple"))
		}
		panic(object.New(object.TypeError, "arg 5 (closure) must be None or tuple"))
	}
	if _, ok := a[5].(*object.Dict); !ok && a[5] != object.None {
		panic(object.New(object.TypeError, "arg 6 (kwdefaults) must be None or dict"))
	}
	var closure []*object.Cell
	if t, ok := object.AsTuple(a[4]); ok {
		if len(t.Items) != len(code.FreeNames) {
			panic(object.Newf(object.ValueError, "%s requires closure of length %d, not %d", code.Name, len(code.FreeNames), len(t.Items)))
		}
		for _, c := range t.Items {
			cell, ok := c.(*object.Cell)
			if !ok {
				panic(object.Newf(object.TypeError, "arg 5 (closure) expected cell, found %s", object.TypeName(c)))
			}
			closure = append(closure, cell)
		}
	} else if len(code.FreeNames) > 0 {
		panic(object.New(object.TypeError, "arg 5 (closure) must be tuple"))
	}
	in := machine.Running()
	f := in.NewFunction(code.For(g, in.Host), g, closure)
	if s, ok := object.AsStr(a[2]); ok {
		f.SetName(s)
	}
	if t, ok := object.AsTuple(a[3]); ok {
		f.Defaults = t.Items
	}
	if d, ok := a[5].(*object.Dict); ok {
		f.KwDefaults = d
	}
	return f
}

func init() {
	code := func(get func(c *compile.Code) any) func(any) any { return func(v any) any { return get(codeOf(v)) } }
	names := func(list []string) any { return nameTuple(list...) }
	compile.CodeType.AddGetset([]object.Getset{
		{Name: "co_name", Get: code(func(c *compile.Code) any { return c.Name })},
		{Name: "co_qualname", Get: code(func(c *compile.Code) any { return c.Qualname })},
		{Name: "co_filename", Get: code(func(c *compile.Code) any { return c.File })},
		{Name: "co_firstlineno", Get: code(func(c *compile.Code) any { return object.Int(c.Line) })},
		{Name: "co_argcount", Get: code(func(c *compile.Code) any { return object.Int(c.ArgCount) })},
		{Name: "co_posonlyargcount", Get: code(func(c *compile.Code) any { return object.Int(c.PosOnly) })},
		{Name: "co_kwonlyargcount", Get: code(func(c *compile.Code) any { return object.Int(c.KwOnly) })},
		{Name: "co_varnames", Get: code(func(c *compile.Code) any { return names(localNames(c)) })},
		{Name: "co_nlocals", Get: code(func(c *compile.Code) any { return object.Int(len(localNames(c))) })},
		{Name: "co_freevars", Get: code(func(c *compile.Code) any { return names(c.FreeNames) })},
		{Name: "co_cellvars", Get: code(func(c *compile.Code) any { c.Ensure(); return names(c.CellNames) })},
		{Name: "co_flags", Get: code(func(c *compile.Code) any { return object.Int(codeFlags(c)) })},
		{Name: "co_stacksize", Get: code(func(c *compile.Code) any { c.Ensure(); return object.Int(c.Extra + 1) })},
		{Name: "co_consts", Get: code(func(c *compile.Code) any {
			c.Ensure()
			consts := &object.Tuple{}
			if c.Kind == compile.FunctionCode && c.Doc != nil {
				consts.Items = append(consts.Items, c.Doc)
			}
			for _, v := range c.Consts {
				if v != object.None {
					consts.Items = append(consts.Items, v)
				}
			}
			if c.Kind != compile.FunctionCode || c.Doc == nil {
				consts.Items = append(consts.Items, object.None)
			}
			return consts
		})},
		{Name: "co_names", Get: code(func(c *compile.Code) any { c.Ensure(); return names(c.Names) })},
		{Name: "co_code", Get: func(any) any { return object.Bytes("") }},
	})
	compile.CodeType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			c := codeOf(a[0])
			return "<code object " + c.Name + " at " + object.Address(a[0]) + ", file \"" + c.File + "\", line " + object.Repr(object.Int(c.Line)) + ">"
		}, "Return repr(self)."},
		{"replace", "**kwargs", func(a []any) any {
			to := codeChanges(a[0], a[1].(*object.Dict))
			if to == (compile.Changes{}) { // a code object does not change: it may be the same
				return a[0]
			}
			if t, ok := a[0].(*CodeText); ok {
				return t.with(to)
			}
			return codeOf(a[0]).With(to)
		}, "Return a copy of the code object with new values for the specified fields."},
	})
	compile.CodeType.AddMethods([]object.Method{
		{"__eq__", "value, /", func(a []any) any {
			if !isCode(a[1]) {
				return object.NotImplemented
			}
			return sameCode(a[0], a[1])
		}, "Return self==value."},
		{"__ne__", "value, /", func(a []any) any {
			if !isCode(a[1]) {
				return object.NotImplemented
			}
			return !sameCode(a[0], a[1])
		}, "Return self!=value."},
		{"__hash__", "", func(a []any) any { return codeHash(a[0]) }, "Return hash(self)."},
		{"co_lines", "", func(a []any) any { return codeLineTable(codeOf(a[0])) }, "Iterate over (start, end, line)."},
		{"co_positions", "", func(a []any) any { return codePositions(codeOf(a[0])) }, "Iterate over the positions of the places."},
	})
	compile.CodeType.Final = true
	frame := func(v any) *machine.Frame { return v.(*machine.Frame) }
	machine.FrameType.AddGetset([]object.Getset{
		{Name: "f_code", Get: func(v any) any { return frame(v).Code }},
		{Name: "f_lineno", Get: func(v any) any { return object.Int(frame(v).Line()) }},
		{Name: "f_back", Get: func(v any) any {
			if b := frame(v).Back(); b != nil {
				b.Keep()
				return b
			}
			return object.None
		}},
		{Name: "f_globals", Get: func(v any) any { return frame(v).Globals() }},
		{Name: "f_builtins", Get: func(v any) any {
			if m, ok := frame(v).Globals().GetStr("__builtins__").(*object.Module); ok {
				return m.Dict
			}
			return object.NewDict()
		}},
		{Name: "f_locals", Get: func(v any) any { return localsOf(frame(v)) }},
		{Name: "f_lasti", Get: func(v any) any { return object.Int(0) }},
		{Name: "f_trace", Get: func(v any) any { return object.None }, Set: func(v, x any) {}},
		{Name: "f_trace_lines", Get: func(v any) any { return true }, Set: func(v, x any) {}},
	})
	machine.FrameType.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			f := frame(a[0])
			return "<frame at " + object.Address(f) + ", file " + object.StrRepr(f.Code.File) + ", line " + object.Repr(object.Int(f.Line())) + ", code " + f.Code.Name + ">"
		}, "Return repr(self)."},
		{"clear", "", func(a []any) any { frame(a[0]).Clear(); return nil }, "Clear all references held by the frame."},
	})
}
