// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/pagetext.h"

#include <QString>
#include <QStringList>

namespace LeverArch {

/// What became of a page that came as a picture. Derived: may be thrown away and made again.
struct Recognition
{
    enum class State {
        Recognised,
        Nothing, ///< There is no writing in the picture.
        Failed   ///< It was tried twice and is left as it is.
    };
    State state = State::Recognised;
    QString languages;   ///< As Tesseract calls them: "eng", "eng+cym".
    int orientation = 0; ///< How far the writing is turned clockwise as displayed: 0, 90, 180, 270.
    QString reason;      ///< Why it failed, for the person.
};

/// A page that is a picture and still to be recognised.
struct WaitingPage
{
    Id original;
    int page = 0; ///< Physical, 1-based.

    friend bool operator==(const WaitingPage &, const WaitingPage &) = default;
};

struct RecognitionCounts
{
    qint64 waiting = 0; ///< Of living papers only, as is failed.
    qint64 recognised = 0;
    qint64 nothing = 0;
    qint64 failed = 0;
};

/// Words less sure than this are shown when they are quoted, and to be compared with the picture.
inline constexpr int sureWord = 80;

/// The words of the range [start, start + length) that are less sure, each whole.
QStringList doubtfulWords(const PageText &page, int start, int length);

/// How far an excerpt of recognised words has been compared with the picture they were read off;
/// nothing is kept of words that are the paper's own text.
namespace PictureCheck {
inline constexpr auto field = "picture_check";
inline constexpr auto sure = "sure";         ///< Not compared; every word was read surely.
inline constexpr auto doubtful = "doubtful"; ///< Not compared, and some word may be misread.
inline constexpr auto compared = "compared"; ///< A person looked at the picture.
} // namespace PictureCheck

} // namespace LeverArch
