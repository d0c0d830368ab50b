// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/layers.h"

#include <algorithm>

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

bool contains(const std::vector<Handle> &groups, const Handle &group)
{
    return std::any_of(groups.begin(), groups.end(), [&group](const Handle &other) {
        return other.getObjGen() == group.getObjGen();
    });
}

} // namespace

void LayerSettings::add(QPDFObjectHandle properties)
{
    const std::vector<Handle> groups = groupsIn(properties.getKey("/OCGs"));
    Handle settings = properties.getKey("/D");
    const bool given = settings.isDictionary();
    const std::vector<Handle> off =
        given ? groupsIn(settings.getKey("/OFF")) : std::vector<Handle>();
    const std::vector<Handle> on = given ? groupsIn(settings.getKey("/ON")) : std::vector<Handle>();
    Handle base = given ? settings.getKey("/BaseState") : Handle::newNull();
    const bool baseOff = base.isName() && base.getName() == "/OFF";
    for (const Handle &group : groups) {
        if (contains(m_groups, group))
            continue;
        m_groups.push_back(group);
        if (baseOff ? !contains(on, group) : contains(off, group))
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
