package object

// DictView is what keys(), values() and items() give: it shows the dict as it
// is at each moment.
type DictView struct {
	D    *Dict
	part dictPart
}

func (v *DictView) Class() *Type {
	switch v.part {
	case dictKeys:
		return DictKeysType
	case dictValues:
		return DictValuesType
	}
	return DictItemsType
}
