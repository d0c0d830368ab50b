// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/popplerstreams.h"

#include <PDFDoc.h>
#include <Stream.h>
#include <XRef.h>

namespace LeverArch {

struct PopplerStreams::State
{
    State(QByteArrayView pdf, const std::optional<GooString> &password)
        : document(new MemStream(pdf.data(), 0, static_cast<Goffset>(pdf.size()), Object(objNull)),
                   password, password)
    {}

    PDFDoc document;
};

PopplerStreams::PopplerStreams(QByteArrayView pdf, const QByteArray &password)
{
    std::optional<GooString> given;
    if (!password.isEmpty())
        given.emplace(password.constData());
    m_state = std::make_unique<State>(pdf, given);
}

PopplerStreams::~PopplerStreams() = default;

std::optional<std::string> PopplerStreams::decoded(int number, int generation, size_t atMost) const
{
    if (!m_state->document.isOk())
        return std::nullopt;
    const Object object = m_state->document.getXRef()->fetch(number, generation);
    if (!object.isStream())
        return std::nullopt;
    Stream *stream = object.getStream();
    stream->reset();
    std::string data;
    for (int c = stream->getChar(); c != EOF; c = stream->getChar()) {
        if (data.size() >= atMost) {
            stream->close();
            return std::nullopt;
        }
        data += static_cast<char>(c);
    }
    stream->close();
    return data;
}

} // namespace LeverArch
