// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>
#include <string>

namespace LeverArch {

/// What Poppler, and so every page shown and every word stored, reads in the streams of a PDF. It
/// takes what there is of damaged ones, where qpdf takes nothing.
class PopplerStreams
{
public:
    /// `pdf` must outlive the object.
    PopplerStreams(QByteArrayView pdf, const QByteArray &password);
    ~PopplerStreams();

    /// The decoded data of an indirect stream; nothing when there is none of that number, or it is
    /// longer than `atMost`.
    std::optional<std::string> decoded(int number, int generation, size_t atMost) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace LeverArch
