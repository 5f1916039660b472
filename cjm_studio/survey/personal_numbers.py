"""Numbers that belong to one person, known by their check digits."""


def is_card(text: str) -> bool:
    """Say whether the digits are a bank card's: 13 to 19 of them, with the check digit of Luhn."""
    digits = _digits(text)
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def is_personal_taxpayer(text: str) -> bool:
    """Say whether the digits are a person's taxpayer number (INN of 12 digits)."""
    digits = _digits(text)
    if len(digits) != 12:
        return False
    first, second = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    return all(
        sum(weight * digit for weight, digit in zip(weights, digits, strict=False)) % 11 % 10
        == digits[len(weights)]
        for weights in (first, second)
    )


def is_pension_insurance(text: str) -> bool:
    """Say whether the digits are a person's insurance number (SNILS)."""
    digits = _digits(text)
    if len(digits) != 11 or (text.strip().startswith(("+", "8", "7 ")) and "-" not in text):
        return False
    total = sum(weight * digit for weight, digit in zip(range(9, 0, -1), digits, strict=False))
    return total % 101 % 100 == digits[9] * 10 + digits[10]


def _digits(text: str) -> list[int]:
    return [int(letter) for letter in text if letter in "0123456789"]
