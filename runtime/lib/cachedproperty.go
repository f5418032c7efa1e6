package lib

import "inloop/runtime/object"

// CachedProperty is functools.cached_property: it computes an attribute once
// and leaves the value in the instance's __dict__.
type CachedProperty struct {
	nativeValue
	fn   any
	name any // None until __set_name__
	doc  any
}

var cachedPropertyType = object.DeclareType("functools", "cached_property", nil)

// DescrGet implements object.Binder.
func (p *CachedProperty) DescrGet(obj any, _ *object.Type) any {
	if obj == nil {
		return p
	}
	if p.name == object.None {
		panic(object.New(object.TypeError, "Cannot use cached_property instance without calling __set_name__ on it."))
	}
	name, _ := object.AsStr(p.name)
	inst := object.InstOf(obj)
	if inst == nil || object.TypeOf(obj).HasSlots {
		if t, ok := obj.(*object.Type); ok {
			panic(object.Newf(object.TypeError, "The '__dict__' attribute on '%s' instance does not support item assignment for caching %s property.", object.TypeName(t), object.Repr(p.name)))
		}
		panic(object.Newf(object.TypeError, "No '__dict__' attribute on '%s' instance to cache %s property.", object.TypeOf(obj).Name, object.Repr(p.name)))
	}
	if v := inst.Attr(name); v != nil {
		return v
	}
	v := object.Call(p.fn, obj)
	inst.SetAttr(name, v)
	return v
}

func completeCachedProperty() {
	t := cachedPropertyType
	t.Open = true
	t.HasDict = true
	bind := argsOf("cached_property.__init__", "~func")
	t.Doc = "An attribute that is computed once and then kept in the instance."
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		p := &CachedProperty{nativeValue: newNativeDict(cls, t), fn: bind(args, kwnames)[0], name: object.None, doc: object.None}
		if d := object.FindAttr(p.fn, "__doc__"); d != nil {
			p.doc = d
		}
		p.ext.SetAttr("__module__", object.GetAttr(p.fn, "__module__"))
		return p
	}
	self := func(a []any) *CachedProperty { return a[0].(*CachedProperty) }
	t.AddMethods([]object.Method{
		{"__set_name__", "~owner, name", func(a []any) any {
			p := self(a)
			if p.name == object.None {
				p.name = a[2]
			} else if !object.EqKey(p.name, a[2]) {
				panic(object.Newf(object.TypeError, "Cannot assign the same cached_property to two different names (%s and %s).", object.Repr(p.name), object.Repr(a[2])))
			}
			return nil
		}, "Tell the property its name."},
		{"__get__", "~instance, owner=None", func(a []any) any {
			if a[1] == object.None {
				return a[0]
			}
			return self(a).DescrGet(a[1], nil)
		}, "Return the value, computing it when it is not there."},
		classGetItem,
	})
	t.AddGetset([]object.Getset{
		{Name: "func", Get: func(v any) any { return v.(*CachedProperty).fn }},
		{Name: "attrname", Get: func(v any) any { return v.(*CachedProperty).name }},
		{Name: "__doc__", Get: func(v any) any { return v.(*CachedProperty).doc }, Set: func(v, x any) { v.(*CachedProperty).doc = x }},
	})
}
