// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/layers.h"

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

std::vector<Handle> groupsIn(Handle array)
{
    std::vector<Handle> groups;
    if (!array.isArray())
        return groups;
    for (const Handle &group : array.getArrayAsVector()) {
        if (Handle g = group; g.isDictionary() && g.isIndirect())
            groups.push_back(g);
    }
    return groups;
}

/// To be looked up: a drawing may have thousands of layers.
std::set<QPDFObjGen> named(Handle settings, const char *key)
{
    std::set<QPDFObjGen> groups;
    if (!settings.isDictionary())
        return groups;
    for (const Handle &group : groupsIn(settings.getKey(key)))
        groups.insert(group.getObjGen());
    return groups;
}

} // namespace

void LayerSettings::add(QPDFObjectHandle properties)
{
    const std::vector<Handle> groups = groupsIn(properties.getKey("/OCGs"));
    Handle settings = properties.getKey("/D");
    const std::set<QPDFObjGen> off = named(settings, "/OFF");
    const std::set<QPDFObjGen> on = named(settings, "/ON");
    Handle base = settings.isDictionary() ? settings.getKey("/BaseState") : Handle::newNull();
    const bool baseOff = base.isName() && base.getName() == "/OFF";
    for (const Handle &group : groups) {
        if (!m_known.insert(group.getObjGen()).second)
            continue;
        m_groups.push_back(group);
        if (baseOff ? on.count(group.getObjGen()) == 0 : off.count(group.getObjGen()) > 0)
            m_hidden.push_back(group);
    }
}

QPDFObjectHandle LayerSettings::merged() const
{
    Handle settings = Handle::newDictionary();
    settings.replaceKey("/OFF", Handle::newArray(m_hidden));
    settings.replaceKey("/Order", Handle::newArray(m_groups));
    Handle properties = Handle::newDictionary();
    properties.replaceKey("/OCGs", Handle::newArray(m_groups));
    properties.replaceKey("/D", settings);
    return properties;
}

} // namespace LeverArch
