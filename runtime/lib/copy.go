package lib

import (
	"math/big"

	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module copy.

// isAtomic reports a value that a copy shares: it cannot change, or is a thing
// of its own such as a class or function.
func isAtomic(v any) bool {
	switch x := v.(type) {
	case int, string, bool, float64, complex128, *big.Int, *object.NoneType, object.Bytes, *object.EllipsisType, *object.NotImplementedType,
		*object.Range, *object.BigRange, *object.Builtin, *machine.Function, *compile.Code, *object.Property, *object.Union:
		return true
	case *object.Type:
		return true
	default:
		return isWeakRef(x)
	}
}

// copier copies for one interpreter; memo maps the id of a value to its copy.
type copier struct {
	in    *machine.Interp
	table *object.Dict
	memo  *object.Dict // nil: a shallow copy
}

func copyKey(v any) any { return object.Int(int(object.ID(v))) }

func (c *copier) shallow(v any) any {
	if isAtomic(v) {
		return v
	}
	switch x := v.(type) {
	case *object.Tuple, *object.SliceValue:
		return v
	case *object.List:
		if x.Class() == object.ListType {
			return object.NewList(append([]any(nil), x.Items...)...)
		}
	case *object.Dict:
		if x.Class() == object.DictType {
			return x.Copy()
		}
	case *object.Set:
		switch x.Class() {
		case object.SetType:
			return x.Copy(false)
		case object.FrozenSetType:
			return v
		}
	case *object.ByteArray:
		if x.Class() == object.ByteArrayType {
			return &object.ByteArray{B: append([]byte(nil), x.B...)}
		}
	}
	if object.TypeOf(v).IsSubtype(object.TypeType) {
		return v
	}
	if r, ok := object.CallSpecial(v, "__copy__"); ok {
		return r
	}
	if c.reducer(v) == nil {
		if y, ok := object.CloneInstance(v, func(any) {}, func(x any) any { return x }); ok {
			return y
		}
	}
	return c.reconstruct(v, c.reduce(v))
}

// reducer gives what copyreg was told of a value's type, or nil.
func (c *copier) reducer(v any) any {
	if c.table == nil {
		c.table = dispatchTable(c.in)
	}
	return c.table.Get(object.TypeOf(v))
}

// reduce takes a value apart: into a str or a tuple of a function, its
// arguments and perhaps more.
func (c *copier) reduce(v any) any {
	if f := c.reducer(v); f != nil {
		return object.Call(f, v)
	}
	if f := object.FindAttr(v, "__reduce_ex__"); f != nil && f != object.None {
		if !object.TypeOf(v).Heap {
			defer c.inOwnName()()
		}
		return object.Call(f, object.Int(4))
	}
	if f := object.FindAttr(v, "__reduce__"); f != nil && f != object.None {
		return object.Call(f)
	}
	how := "un(shallow)copyable"
	if c.memo != nil {
		how = "un(deep)copyable"
	}
	panic(object.Newf(c.errorType(), "%s object of type %s", how, object.Repr(object.TypeOf(v))))
}

// inOwnName lets warnings of Go code be shown as this module's own, which most
// programs don't see, until the function it gives is called. No script code may
// run in between.
func (c *copier) inOwnName() func() {
	saved := c.in.Warn
	c.in.Warn = func(category *object.Type, msg string, _ int, _ any) {
		c.in.WarnAt(category, msg, "<inloop>/copy.py", 1)
	}
	return func() { c.in.Warn = saved }
}

func (c *copier) errorType() *object.Type {
	return importModule(c.in, "copy").Dict.GetStr("Error").(*object.Type)
}

func (c *copier) remember(v, y any) {
	c.memo.Set(copyKey(v), y)
	// The original must live as long as the memo: its id may not be given anew.
	key := copyKey(c.memo)
	if l, ok := c.memo.Get(key).(*object.List); ok {
		l.Items = append(l.Items, v)
	} else {
		c.memo.Set(key, object.NewList(v))
	}
}

func (c *copier) deep(v any) any {
	if isAtomic(v) {
		return v
	}
	if y := c.memo.Get(copyKey(v)); y != nil {
		return y
	}
	y := c.deepNew(v)
	if !object.Is(y, v) {
		c.remember(v, y)
	}
	return y
}

func (c *copier) deepNew(v any) any {
	if c.in.Cur().Depth() > c.in.RecursionLimit() {
		panic(object.New(object.RecursionError, "maximum recursion depth exceeded"))
	}
	switch x := v.(type) {
	case *object.List:
		if x.Class() == object.ListType {
			y := object.NewList()
			c.memo.Set(copyKey(v), y)
			for i := 0; i < len(x.Items); i++ {
				y.Items = append(y.Items, c.deep(x.Items[i]))
			}
			return y
		}
	case *object.Tuple:
		items := make([]any, len(x.Items))
		same := true
		for i, it := range x.Items {
			items[i] = c.deep(it)
			same = same && object.Is(items[i], it)
		}
		if y := c.memo.Get(copyKey(v)); y != nil {
			return y // a part led back to the tuple
		}
		if same {
			return v
		}
		return object.NewTuple(items...)
	case *object.Dict:
		if x.Class() == object.DictType {
			y := object.NewDict()
			c.memo.Set(copyKey(v), y)
			n := x.Len()
			for k, val, i := x.At(0); k != nil; k, val, i = x.At(i) {
				y.Set(c.deep(k), c.deep(val))
				if x.Len() != n {
					panic(object.New(object.RuntimeError, "dictionary changed size during iteration"))
				}
			}
			return y
		}
	case *object.BoundMethod:
		return &object.BoundMethod{Fn: x.Fn, Self: c.deep(x.Self)}
	}
	if object.TypeOf(v).IsSubtype(object.TypeType) {
		return v
	}
	if r, ok := object.CallSpecial(v, "__deepcopy__", c.memo); ok {
		return r
	}
	if c.reducer(v) == nil {
		if y, ok := object.CloneInstance(v, func(y any) { c.memo.Set(copyKey(v), y) }, c.deep); ok {
			return y
		}
	}
	return c.reconstruct(v, c.reduce(v))
}

// part copies a part of a value if the copy is a deep one.
func (c *copier) part(v any) any {
	if c.memo == nil {
		return v
	}
	return c.deep(v)
}

// reconstruct puts together what reduce took apart.
func (c *copier) reconstruct(v, how any) any {
	if _, ok := object.AsStr(how); ok {
		return v
	}
	t, ok := object.AsTuple(how)
	if !ok {
		panic(object.Newf(object.TypeError, "__reduce__ must return a string or tuple, not %s", object.TypeName(how)))
	}
	if n := len(t.Items); n < 2 || n > 5 {
		panic(object.Newf(object.TypeError, "_reconstruct() takes from 4 to 7 positional arguments but %d were given", n+2))
	}
	rest := [4]any{object.None, object.None, object.None, object.None}
	copy(rest[:], t.Items[2:])
	state, list, dict := rest[0], rest[1], rest[2]
	args := object.ToSlice(t.Items[1])
	for i := range args {
		args[i] = c.part(args[i])
	}
	y := object.CallKw(t.Items[0], args, nil)
	if c.memo != nil {
		c.memo.Set(copyKey(v), y)
	}
	if state != object.None {
		c.setState(y, c.part(state))
	}
	if list != object.None {
		object.Each(list, func(x any) bool {
			if l, ok := y.(*object.List); ok && !redefines(y, object.ListType, "append") {
				l.Items = append(l.Items, c.part(x))
			} else {
				object.CallMethod(y, "append", c.part(x))
			}
			return true
		})
	}
	if dict != object.None {
		object.Each(dict, func(x any) bool {
			kv := object.ToSlice(x)
			object.SetItem(y, c.part(kv[0]), c.part(kv[1]))
			return true
		})
	}
	return y
}

func (c *copier) setState(y, state any) {
	if m := object.FindAttr(y, "__setstate__"); m != nil {
		if !object.TypeOf(y).Heap {
			defer c.inOwnName()()
		}
		object.Call(m, state)
		return
	}
	var slots any
	if t, ok := state.(*object.Tuple); ok && len(t.Items) == 2 {
		state, slots = t.Items[0], t.Items[1]
	}
	if state != object.None {
		object.CallMethod(object.GetAttr(y, "__dict__"), "update", state)
	}
	if slots != nil && slots != object.None {
		eachItem(slots, func(k, v any) {
			n, _ := object.AsStr(k)
			object.SetAttr(y, n, v)
		})
	}
}

func init() {
	register("copy", func(in *machine.Interp) *object.Module {
		m := object.NewModule("copy", "Generic (shallow and deep) copying operations.")
		ns := object.NewDict()
		ns.SetStr("__module__", "copy")
		failure := object.MakeClass(object.TypeType, "Error", []any{object.ExceptionType}, ns, nil, nil)
		m.Dict.SetStr("Error", failure)
		m.Dict.SetStr("error", failure)
		m.Dict.SetStr("__all__", strList("Error", "copy", "deepcopy", "replace"))
		m.Add([]object.Method{
			{"copy", "~x", func(a []any) any { return (&copier{in: in}).shallow(a[0]) }, "Shallow copy operation on arbitrary Python objects."},
			{"deepcopy", "~x, memo=None, _nil=[]", func(a []any) any {
				c := &copier{in: in}
				c.memo, _ = a[1].(*object.Dict)
				if c.memo == nil {
					c.memo = object.NewDict()
				}
				return c.deep(a[0])
			}, "Deep copy operation on arbitrary Python objects."},
			{"replace", "~obj, /, **changes", func(a []any) any {
				f := object.TypeOf(a[0]).Lookup("__replace__")
				if f == nil {
					panic(object.Newf(object.TypeError, "replace() does not support %s objects", object.TypeOf(a[0]).Name))
				}
				vals, names := object.Spread(object.NewTuple(a[0]), a[1].(*object.Dict))
				return object.CallKw(f, vals, names)
			}, "Return a new object replacing specified fields with new values."},
		})
		fromScript(in, m, "copyreg", "dispatch_table")
		return m
	})
}
