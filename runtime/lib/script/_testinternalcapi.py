"""The little of CPython's insides that its tests of the language ask about."""


def has_inline_values(obj):
    """Whether an instance has so few attributes that CPython keeps them in the instance itself."""
    return len(obj.__dict__) <= 30


def EncodeLocaleEx(text, current_locale=0, errors='strict'):
    if errors not in ('strict', 'surrogateescape', 'surrogatepass'):
        raise ValueError('unsupported error handler')
    return text.encode('utf-8', errors)


def DecodeLocaleEx(data, current_locale=0, errors='strict'):
    if errors not in ('strict', 'surrogateescape', 'surrogatepass'):
        raise ValueError('unsupported error handler')
    return data.decode('utf-8', errors)
