// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/straynames.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <string>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

/// Between two signs of life.
constexpr size_t objectsAtOnce = 500;

/// In memory qpdf has every code decoded, and a sign that begins none as a null byte, which no name
/// can hold. It writes both as a bare sign, so they are given their code here.
bool isSign(char c)
{
    return c == '#' || c == '\0';
}

bool isStray(const std::string &name)
{
    return std::any_of(name.begin(), name.end(), isSign);
}

std::string mended(const std::string &name)
{
    std::string whole;
    for (const char c : name)
        whole += isSign(c) ? std::string("#23") : std::string(1, c);
    return whole;
}

void mend(Handle value);

Handle mendedItem(Handle item)
{
    if (item.isIndirect())
        return item; // Has its own turn.
    if (item.isName() && isStray(item.getName()))
        return Handle::newName(mended(item.getName()));
    mend(item);
    return item;
}

void mendDictionary(Handle dictionary)
{
    for (const std::string &key : dictionary.getKeys()) {
        Handle item = dictionary.getKey(key);
        if (isStray(key))
            dictionary.removeKey(key);
        Handle whole = mendedItem(item);
        if (isStray(key) || (whole.isName() && !whole.isIndirect()))
            dictionary.replaceKey(mended(key), whole);
    }
}

void mendArray(Handle array)
{
    for (int i = 0; i < array.getArrayNItems(); ++i) {
        Handle item = array.getArrayItem(i);
        if (!item.isIndirect() && item.isName() && isStray(item.getName()))
            array.setArrayItem(i, mendedItem(item));
        else
            mendedItem(item);
    }
}

/// The value's own parts, not those of objects it refers to. As deep as qpdf reads them.
void mend(Handle value)
{
    if (value.isStream())
        mendDictionary(value.getDict());
    else if (value.isDictionary())
        mendDictionary(value);
    else if (value.isArray())
        mendArray(value);
}

} // namespace

void mendStrayNames(QPDF &pdf, const std::function<void()> &step)
{
    size_t seen = 0;
    for (const Handle &object : pdf.getAllObjects()) {
        mend(object);
        if (++seen % objectsAtOnce == 0)
            step();
    }
}

} // namespace LeverArch
