package object

import "math/big"

// GetItem is obj[key].
func GetItem(obj, key any) any {
	switch o := obj.(type) {
	case *List:
		if o.ext == nil {
			if i, ok := key.(int); ok {
				if i < 0 {
					i += len(o.Items)
				}
				if uint(i) < uint(len(o.Items)) {
					return o.Items[i]
				}
			}
			return o.getItem(key)
		}
	case *Dict:
		if o.ext == nil {
			if v := o.Get(key); v != nil {
				return v
			}
			panic(NewArgs(KeyError, key))
		}
	case *Tuple:
		return o.getItem(key)
	case string:
		return strGetItem(o, key)
	case Bytes, *ByteArray, *MemoryView:
		if InstOf(obj) == nil {
			return bytesGetItem(obj, key)
		}
	case *Range:
		return rangeGetItem(o, key)
	case *Type:
		return o.classGetItem(key)
	}
	t := TypeOf(obj)
	if m := t.Lookup("__getitem__"); m != nil {
		return callSpecial(m, obj, t, key)
	}
	panic(Newf(TypeError, "'%s' object is not subscriptable", t.spoken()))
}

func (t *Type) classGetItem(key any) any {
	if t == TypeType {
		return NewGenericAlias(t, key)
	}
	meta := t.Class()
	if m := meta.Lookup("__getitem__"); m != nil {
		return callSpecial(m, t, meta, key)
	}
	if m := t.Lookup("__class_getitem__"); m != nil {
		return Call(bind(m, nil, t), key)
	}
	panic(Newf(TypeError, "type '%s' is not subscriptable", t.spoken()))
}

// SetItem is obj[key] = v.
func SetItem(obj, key, v any) {
	switch o := obj.(type) {
	case *List:
		if o.ext == nil {
			if i, ok := key.(int); ok && uint(i) < uint(len(o.Items)) {
				o.Items[i] = v
				return
			}
			o.setItem(key, v)
			return
		}
	case *Dict:
		if o.ext == nil {
			o.Set(key, v)
			return
		}
	}
	t := TypeOf(obj)
	if m := t.Lookup("__setitem__"); m != nil {
		callSpecial(m, obj, t, key, v)
		return
	}
	panic(Newf(TypeError, "'%s' object does not support item assignment", t.spoken()))
}

// DelItem is del obj[key].
func DelItem(obj, key any) {
	switch o := obj.(type) {
	case *List:
		if o.ext == nil {
			o.delItem(key)
			return
		}
	case *Dict:
		if o.ext == nil {
			if !o.Del(key) {
				panic(NewArgs(KeyError, key))
			}
			return
		}
	}
	t := TypeOf(obj)
	if m := t.Lookup("__delitem__"); m != nil {
		callSpecial(m, obj, t, key)
		return
	}
	verb := "doesn't"
	if isCore(obj) && numRank(obj) != rankNone || !isIndex(key) {
		verb = "does not" // CPython's word where the object is no sequence, or the key no position
	}
	panic(Newf(TypeError, "'%s' object %s support item deletion", t.spoken(), verb))
}

// Contains is item in container.
func Contains(container, item any) bool {
	switch c := container.(type) {
	case *List:
		if c.ext == nil {
			return containsItem(&c.Items, item)
		}
	case *Tuple:
		return containsItem(&c.Items, item)
	case *Dict:
		if c.ext == nil {
			return c.Get(item) != nil
		}
	case *Set:
		if c.ext == nil {
			return setHas(c, item)
		}
	case string:
		return strContains(c, item)
	case *Range:
		return rangeContains(c, item)
	}
	t := TypeOf(container)
	m := t.Lookup("__contains__")
	if m == None {
		panic(Newf(TypeError, "'%s' object is not a container", t.spoken()))
	}
	if m != nil {
		return Truth(callSpecial(m, container, t, item))
	}
	var it Iterator
	if e := Catch(func() { it = tryIter(container) }); e != nil && !e.IsA(TypeError) {
		panic(e)
	}
	if it == nil {
		panic(Newf(TypeError, "argument of type '%s' is not iterable", t.spoken()))
	}
	for v := it.Next(); v != nil; v = it.Next() {
		if EqKey(v, item) {
			return true
		}
	}
	return false
}

func containsItem(items *[]any, item any) bool {
	for i := 0; i < len(*items); i++ {
		if EqKey((*items)[i], item) {
			return true
		}
	}
	return false
}

// Sized is implemented by values of native types that know their length: what
// __len__ gives, unless a class of the script's derives from the type.
type Sized interface{ Len() int }

// Len is len(v).
func Len(v any) int {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			return len(x.Items)
		}
	case string:
		return StrLen(x)
	case *Dict:
		if x.ext == nil {
			return x.live
		}
	case *Tuple:
		return len(x.Items)
	case *Set:
		if x.ext == nil {
			return x.used
		}
	}
	if s, ok := v.(Sized); ok && !TypeOf(v).Heap {
		return s.Len()
	}
	if r, ok := CallSpecial(v, "__len__"); ok {
		return lengthResult(r)
	}
	panic(Newf(TypeError, "object of type '%s' has no len()", TypeName(v)))
}

func lengthResult(r any) int {
	switch n := Index(r).(type) {
	case int:
		if n < 0 {
			panic(New(ValueError, "__len__() should return >= 0"))
		}
		return n
	case *big.Int:
		if n.Sign() < 0 {
			panic(New(ValueError, "__len__() should return >= 0"))
		}
	}
	panic(New(OverflowError, "cannot fit 'int' into an index-sized integer"))
}
