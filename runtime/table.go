package runtime

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Tables: :ps, and :table of a program's own values.

// cells measures text as terminals do.
var cells = &runewidth.Condition{StrictEmojiNeutral: true}

// maxCell is the widest that a table shows a value.
const maxCell = 60

// tableOf lays rows out, the first of which is the heading; the columns of the
// numbers given stand at the right.
func tableOf(rows [][]string, right ...int) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			row[i] = cells.Truncate(cell, maxCell, "…")
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], cells.StringWidth(row[i]))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-cells.StringWidth(cell))
			if slices.Contains(right, i) {
				line += pad + cell + "  "
			} else {
				line += cell + pad + "  "
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// Table shows a list of like dicts, tuples or objects, one to a line.
func (s *Session) Table(source string) (string, error) {
	if source == "" {
		source = "_"
	}
	return s.look(glance, func() (string, error) { return tableFrom(s.eval(source)) })
}

// tableFrom makes a table of a list's elements, or of a dict's items.
func tableFrom(v any) (string, error) {
	if d, ok := v.(*object.Dict); ok && d.Len() > 0 {
		v = object.CallMethod(d, "items")
	}
	rows := object.ToSlice(v)
	if len(rows) == 0 {
		return "", errors.New("there is nothing in it")
	}
	var keys []any
	table := [][]string{nil}
	numbers := map[int]bool{}
	for i, r := range rows {
		fields, values, err := fieldsOf(r)
		if err != nil {
			return "", fmt.Errorf(":table shows lists of like dicts, tuples or objects; element %d is %s", i, object.TypeName(r))
		}
		for _, f := range fields {
			if !slices.ContainsFunc(keys, func(k any) bool { return object.EqKey(k, f) }) {
				keys = append(keys, f)
			}
		}
		row := make([]string, len(keys))
		for j, k := range keys {
			at := slices.IndexFunc(fields, func(f any) bool { return object.EqKey(k, f) })
			if at < 0 {
				continue
			}
			row[j] = strings.ReplaceAll(object.Str(values[at]), "\n", " ")
			switch values[at].(type) {
			case int, float64:
				if _, seen := numbers[j]; !seen {
					numbers[j] = true
				}
			default:
				numbers[j] = false
			}
		}
		table = append(table, row)
	}
	for _, k := range keys {
		table[0] = append(table[0], object.Str(k))
	}
	var right []int
	for j, all := range numbers {
		if all {
			right = append(right, j)
		}
	}
	return tableOf(table, right...), nil
}

// fieldsOf gives the names and values of one line.
func fieldsOf(v any) (names, values []any, err error) {
	switch r := v.(type) {
	case *object.Dict:
		r.Each(func(k, v any) bool {
			names, values = append(names, k), append(values, v)
			return true
		})
		return names, values, nil
	case *object.Tuple:
		values = r.Items
	case *object.List:
		values = r.Items
	default:
		if fields, ok := object.FindAttr(v, "_fields").(*object.Tuple); ok {
			for _, f := range fields.Items {
				names, values = append(names, f), append(values, object.GetAttr(v, object.Str(f)))
			}
			return names, values, nil
		}
		if d, ok := object.FindAttr(v, "__dict__").(*object.Dict); ok {
			if _, function := v.(*machine.Function); !function {
				return fieldsOf(d)
			}
		}
		return nil, nil, errors.New("it has no fields")
	}
	if fields, ok := object.FindAttr(v, "_fields").(*object.Tuple); ok {
		names = fields.Items
		return names, values[:min(len(values), len(names))], nil
	}
	for i := range values {
		names = append(names, object.Int(i))
	}
	return names, values, nil
}
