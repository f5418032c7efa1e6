package object

// The methods and constructors of one argument that loops call most: see
// Builtin.Quick. (The name of the file puts its init behind those that make the
// methods.)

func init() {
	method := func(t *Type, name string, f func(self, x any) any) { t.Dict.GetStr(name).(*Builtin).QuickMethod = f }
	method(ListType, "append", func(self, x any) any {
		self.(*List).Append(x)
		return None
	})
	method(DictType, "get", func(self, x any) any {
		if v := self.(*Dict).Get(x); v != nil {
			return v
		}
		return None
	})
	DictType.Dict.GetStr("get").(*Builtin).QuickMethod2 = func(self, x, y any) any {
		if v := self.(*Dict).Get(x); v != nil {
			return v
		}
		return y
	}
	method(SetType, "add", func(self, x any) any { self.(*Set).Add(x); return None })
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
		}
		return nil
	}
}
