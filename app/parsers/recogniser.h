// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

#include <QImage>
#include <QString>

#include <functional>
#include <memory>

namespace LeverArch {

/// Writing found in a picture.
struct PictureText
{
    PageText text;       ///< Boxes in pixels of the picture as it was given.
    int orientation = 0; ///< How far the writing is turned clockwise: 0, 90, 180 or 270.
};

/// Tesseract with the data of certain languages. Loading them takes about 0.2 s and some megabytes:
/// keep it for the next page. Every function throws JobFailure. One thread.
class Recogniser
{
public:
    /// Asked often, as a sign of life; true stops the work. `percent` of the picture is done.
    using Stopped = std::function<bool(int percent)>;

    /// `folder` holds the files named like eng.traineddata; Unsupported when one is missing.
    Recogniser(const QString &folder, const QString &languages);
    ~Recogniser();

    const QString &languages() const { return m_languages; }

    /// Reads a picture of which `dotsPerInch` pixels are an inch; upside down or sideways makes no
    /// difference but time. Cancelled when `stopped` said so.
    PictureText recognise(const QImage &picture, double dotsPerInch, const Stopped &stopped);

private:
    struct State;
    std::unique_ptr<State> m_state;
    const QString m_languages;
};

} // namespace LeverArch
