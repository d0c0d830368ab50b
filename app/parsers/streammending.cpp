// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/streammending.h"

#include "parsers/popplerstreams.h"

#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <memory>
#include <set>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

/// Longer ones are left as they are, since they lie in memory.
constexpr size_t longestMended = 64 * 1024 * 1024;

/// Whether all filters give back bytes and none a picture.
bool isPlainlyPacked(Handle stream)
{
    static const std::set<std::string> plain = {"/FlateDecode",
                                                "/LZWDecode",
                                                "/ASCIIHexDecode",
                                                "/ASCII85Decode",
                                                "/RunLengthDecode",
                                                "/Fl",
                                                "/LZW",
                                                "/AHx",
                                                "/A85",
                                                "/RL"};
    Handle filter = stream.getDict().getKey("/Filter");
    std::vector<Handle> filters;
    if (filter.isArray())
        filters = filter.getArrayAsVector();
    else
        filters.push_back(filter);
    for (Handle one : filters) {
        if (!one.isName() || plain.count(one.getName()) == 0)
            return false;
    }
    return !filters.empty();
}

bool isWhole(QPDF &pdf, Handle stream)
{
    const size_t before = pdf.numWarnings();
    Pl_Discard nowhere;
    bool attempted = false;
    const bool decoded = stream.pipeStreamData(&nowhere, &attempted, 0, qpdf_dl_generalized);
    return decoded && pdf.numWarnings() == before;
}

} // namespace

int mendStreams(QPDF &pdf, QByteArrayView bytes, const QString &password,
                const std::function<void()> &step)
{
    std::unique_ptr<PopplerStreams> shown;
    int mended = 0;
    for (Handle object : pdf.getAllObjects()) {
        step();
        if (!object.isStream() || !isPlainlyPacked(object) || isWhole(pdf, object))
            continue;
        if (!shown)
            shown = std::make_unique<PopplerStreams>(bytes, password.toUtf8());
        const auto data =
            shown->decoded(object.getObjectID(), object.getGeneration(), longestMended);
        if (!data)
            continue;
        object.replaceStreamData(*data, Handle::newNull(), Handle::newNull());
        ++mended;
    }
    return mended;
}

} // namespace LeverArch
