package object

import (
	"strings"
	"unicode/utf8"
)

// The methods and constructors that loops call most: see Builtin.Quick and
// QuickForms. (The name of the file puts its init behind those that make the
// methods.)

func init() {
	IterFunction.Quick = IterObject
	addConsumers()
	StrType.AddQuick(strQuick)
	ListType.AddQuick(listQuick)
	DictType.AddQuick(dictQuick)
	SetType.AddQuick(setQuick)
	BytesType.AddQuick(bytesQuick)
	IntType.AddQuick(intQuick)
	BaseException.AddQuick(exceptionQuick)
	ObjectType.AddQuick([]QuickForms{{Name: "__init__", Quick0: func(any) any { return None }}})
	for _, t := range []*Type{StrType, TypeType, IntType, FloatType} {
		t.sure = SureOfPlain
	}
	StrType.Quick = func(x any) any {
		switch v := x.(type) {
		case string:
			return x
		case int:
			return intText(v)
		}
		return StrValue(x)
	}
	RangeType.sure = SureOfNumbers
	TypeType.Quick = func(x any) any { return TypeOf(x) }
	IntType.Quick = func(x any) any {
		switch x.(type) {
		case int:
			return x
		case string:
			return tryIntOfText(x, 10)
		}
		return nil
	}
	FloatType.Quick = func(x any) any {
		switch x := x.(type) {
		case float64:
			return x
		case int:
			return float64(x)
		case string:
			return tryFloatOfText(x)
		}
		return nil
	}
	ListType.Quick = func(x any) any {
		switch x := x.(type) {
		case *List:
			if x.ext == nil {
				return ListOf(x.Items)
			}
		case *Tuple:
			return ListOf(x.Items)
		}
		return nil
	}
	TupleType.Quick = func(x any) any {
		switch x := x.(type) {
		case *Tuple:
			return x
		case *List:
			if x.ext == nil {
				return TupleOf(x.Items)
			}
		}
		return nil
	}
	DictType.Quick = func(x any) any {
		if d, ok := x.(*Dict); ok && d.ext == nil {
			return d.Copy()
		}
		return nil
	}
	RangeType.Quick = func(x any) any {
		if n, ok := x.(int); ok {
			return &Range{0, n, 1}
		}
		return nil
	}
	BoolType.Quick = func(x any) any { return Bool(Truth(x)) }
}

var intQuick = []QuickForms{
	{Name: "to_bytes", Quick2: func(self, x, y any) any { return intToBytes([]any{self, x, y, false}) }},
}

var bytesQuick = []QuickForms{
	{Name: "decode", Quick0: func(self any) any {
		if b, ok := self.(Bytes); ok && utf8.ValidString(string(b)) {
			return boxRune(string(b))
		}
		return DecodeBytes(BytesOf(self), "utf-8", "strict")
	}},
	{Name: "hex", Quick0: func(self any) any { return HexBytes(BytesOf(self), nil, 1) }},
	{Name: "startswith", Quick1: func(self, x any) any {
		b, ok := self.(Bytes)
		if p, isBytes := x.(Bytes); ok && isBytes {
			return Bool(strings.HasPrefix(string(b), string(p)))
		}
		return bytesAffixIn("startswith", strings.HasPrefix, self, x, nil, nil)
	}},
	{Name: "endswith", Quick1: func(self, x any) any {
		b, ok := self.(Bytes)
		if p, isBytes := x.(Bytes); ok && isBytes {
			return Bool(strings.HasSuffix(string(b), string(p)))
		}
		return bytesAffixIn("endswith", strings.HasSuffix, self, x, nil, nil)
	}},
	{Name: "find", Quick1: func(self, x any) any { return Int(bytesFindAt(self, x, nil, nil, false)) }},
	{Name: "split", Quick0: func(self any) any { return bytesSplitIn(self, None, maxInt) },
		Quick1: func(self, x any) any { return bytesSplitIn(self, x, maxInt) }},
}

var listQuick = []QuickForms{
	{Name: "append", Quick1: func(self, x any) any { self.(*List).Append(x); return None }},
	{Name: "extend", Quick1: func(self, x any) any { self.(*List).Extend(x); return None }},
	{Name: "clear", Quick0: func(self any) any { self.(*List).clear(); return None }},
	{Name: "copy", Quick0: func(self any) any { return ListOf(self.(*List).Items) }},
	{Name: "pop",
		Quick0: func(self any) any {
			l := self.(*List)
			n := len(l.Items) - 1
			if n < 0 {
				return Fail(New(IndexError, "pop from empty list"))
			}
			v := l.Items[n]
			l.Items[n] = nil
			l.Items = l.Items[:n]
			return v
		},
		Quick1: func(self, x any) any { return self.(*List).pop(ToInt(x)) }},
	{Name: "__getitem__", Quick1: func(self, x any) any { return self.(*List).getItem(x) }},
	{Name: "__setitem__", Quick2: func(self, x, y any) any { self.(*List).setItem(x, y); return None }},
	{Name: "__len__", Quick0: func(self any) any { return Int(len(self.(*List).Items)) }},
	{Name: "sort", Quick0: func(self any) any { self.(*List).Sort(nil, false); return None }},
	{Name: "insert", Quick2: func(self, x, y any) any { self.(*List).insert(ToInt(x), y); return None }},
}

var dictQuick = []QuickForms{
	{Name: "get",
		Quick1: func(self, x any) any {
			if v := self.(*Dict).Get(x); v != nil {
				return v
			}
			return None
		},
		Quick2: func(self, x, y any) any {
			if v := self.(*Dict).Get(x); v != nil {
				return v
			}
			return y
		}},
	{Name: "setdefault", Quick2: func(self, x, y any) any { return self.(*Dict).SetDefault(x, y) }},
	{Name: "pop",
		Quick1: func(self, x any) any {
			if v := self.(*Dict).Pop(x); v != nil {
				return v
			}
			return Fail(NewArgs(KeyError, x))
		},
		Quick2: func(self, x, y any) any {
			if v := self.(*Dict).Pop(x); v != nil {
				return v
			}
			return y
		}},
	{Name: "items", Quick0: func(self any) any { return &DictView{self.(*Dict), dictItems} }},
	{Name: "keys", Quick0: func(self any) any { return &DictView{self.(*Dict), dictKeys} }},
	{Name: "values", Quick0: func(self any) any { return &DictView{self.(*Dict), dictValues} }},
	{Name: "copy", Quick0: func(self any) any { return self.(*Dict).Copy() }},
	{Name: "__getitem__", Quick1: func(self, x any) any {
		d := self.(*Dict)
		if v := d.Get(x); v != nil {
			return v
		}
		if d.ext != nil {
			if v, ok := CallSpecial(d, "__missing__", x); ok {
				return v
			}
		}
		return Fail(NewArgs(KeyError, x))
	}},
	{Name: "__setitem__", Quick2: func(self, x, y any) any { self.(*Dict).Set(x, y); return None }},
	{Name: "__contains__", Quick1: func(self, x any) any { return Bool(self.(*Dict).Get(x) != nil) }},
	{Name: "__len__", Quick0: func(self any) any { return Int(self.(*Dict).live) }},
	{Name: "update", Quick1: func(self, x any) any { self.(*Dict).updateFrom(x); return None }},
}

var setQuick = []QuickForms{
	{Name: "add", Quick1: func(self, x any) any { self.(*Set).Add(x); return None }},
	{Name: "discard", Quick1: func(self, x any) any { self.(*Set).Discard(setKey(x)); return None }},
	{Name: "remove", Quick1: func(self, x any) any {
		if !self.(*Set).Discard(setKey(x)) {
			return Fail(NewArgs(KeyError, x))
		}
		return None
	}},
}
