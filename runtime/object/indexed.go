package object

import "math"

// NumberKind says what a number's bits are.
type NumberKind uint8

const (
	NotNumber   NumberKind = iota
	IntNumber              // those of an int
	FloatNumber            // those of a float64
)

// NumberOf gives the bits of an int or a float.
func NumberOf(v any) (uint64, NumberKind) {
	switch v := v.(type) {
	case int:
		return uint64(v), IntNumber
	case float64:
		return math.Float64bits(v), FloatNumber
	}
	return 0, NotNumber
}

// Boxed is the value of a number.
func Boxed(bits uint64, kind NumberKind) any {
	if kind == IntNumber {
		return Int(int(bits))
	}
	return math.Float64frombits(bits)
}

// An Indexed is a native value that keeps numbers without their boxes. They are had and
// set by their places, of which those from the end are negative.
type Indexed interface {
	// NumberAt is NotNumber where there is no number at the place, or a script's
	// class may have one elsewhere.
	NumberAt(i int) (uint64, NumberKind)
	// SetNumber is false, and nothing is done, where that is so of the place, or the
	// number cannot be kept as it is.
	SetNumber(i int, bits uint64, kind NumberKind) bool
}

// SureNumber is obj[i] where that is surely a number.
func SureNumber(obj any, i int) (uint64, NumberKind) {
	var items []any
	switch o := obj.(type) {
	case *List:
		if o.ext != nil {
			return 0, NotNumber
		}
		items = o.Items
	case *Tuple:
		items = o.Items
	case *Dict:
		return NumberOf(o.sureGet(i))
	case Indexed:
		return o.NumberAt(i)
	default:
		return NumberOf(SureItem(obj, i))
	}
	if i < 0 {
		i += len(items)
	}
	if uint(i) < uint(len(items)) {
		return NumberOf(items[i])
	}
	return 0, NotNumber
}

// SetSureNumber is obj[i] = n as far as that is sure; it is false, and nothing is done,
// where it is not.
func SetSureNumber(obj any, i int, bits uint64, kind NumberKind) bool {
	switch o := obj.(type) {
	case *List:
		if uint(i) < uint(len(o.Items)) && o.ext == nil {
			o.Items[i] = Boxed(bits, kind)
			return true
		}
	case Indexed:
		return o.SetNumber(i, bits, kind)
	}
	return false
}
