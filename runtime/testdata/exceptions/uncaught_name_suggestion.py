# a misspelt local name
def total_price(prices, tax_rate):
    subtotal = sum(prices)
    print("subtotal", subtotal)
    return subtotl * (1 + tax_rate)


total_price([1, 2, 3], 0.1)
