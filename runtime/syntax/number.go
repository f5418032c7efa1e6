package syntax

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// maxDecimalDigits is CPython's default limit for turning text into an int.
const maxDecimalDigits = 4300

// numberValue returns the value of a number token, or an error message.
func numberValue(text string) (any, string) {
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	if len(text) > 2 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			return powerOfTwoRadix(text[2:], 4), ""
		case 'o':
			return powerOfTwoRadix(text[2:], 3), ""
		case 'b':
			return powerOfTwoRadix(text[2:], 1), ""
		}
	}
	if last := text[len(text)-1]; last == 'j' || last == 'J' {
		f, _ := strconv.ParseFloat(text[:len(text)-1], 64)
		return complex(0, f), ""
	}
	if strings.IndexAny(text, ".eE") >= 0 {
		// Out of range is an infinity or zero, as in Python.
		f, _ := strconv.ParseFloat(text, 64)
		return f, ""
	}
	if len(text) <= 18 {
		n := 0
		for i := range len(text) {
			n = n*10 + int(text[i]-'0')
		}
		return n, ""
	}
	if len(text) > maxDecimalDigits {
		return nil, fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "+
			"literals to avoid decimal conversion limits.", maxDecimalDigits, len(text))
	}
	n, _ := new(big.Int).SetString(text, 10)
	return small(n), ""
}

// powerOfTwoRadix reads digits of bits bits each, in time linear in their
// number.
func powerOfTwoRadix(digits string, bits uint) any {
	words := make([]big.Word, (uint(len(digits))*bits+strconv.IntSize-1)/strconv.IntSize)
	for i := range len(digits) {
		c := digits[len(digits)-1-i]
		v := uint(c & 15)
		if c > '9' {
			v += 9
		}
		at := uint(i) * bits
		words[at/strconv.IntSize] |= big.Word(v << (at % strconv.IntSize))
		if over := at%strconv.IntSize + bits; over > strconv.IntSize {
			words[at/strconv.IntSize+1] |= big.Word(v >> (bits - (over - strconv.IntSize)))
		}
	}
	return small(new(big.Int).SetBits(words))
}

// small returns n as an int where it fits.
func small(n *big.Int) any {
	if n.IsInt64() {
		return int(n.Int64())
	}
	return n
}
