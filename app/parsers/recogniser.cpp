// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/recogniser.h"

#include "parsers/failure.h"
#include "parsers/textassembly.h"

#include <QFile>
#include <QTransform>

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace LeverArch {

namespace {

/// Below it there is no room for a letter.
constexpr int smallestSide = 16;
constexpr int leastResolution = 70; // Tesseract takes less for a mistake.
/// A page read at least so surely, in lines that run across, is not upside down or sideways:
/// measured, upright pages give 90 and more, inverted ones below 50.
constexpr double sureOfPage = 75;
/// What a word must reach, with two letters at least, for the page to hold writing at all; the
/// shapes of photographs and stains are read as single letters, or doubtfully.
constexpr int sureOfWord = 60;
/// How sure Tesseract must be of an orientation for no other to be tried.
constexpr float sureOfOrientation = 2;

struct FreedText
{
    void operator()(const char *text) const { delete[] text; }
};

qsizetype letters(QStringView word)
{
    return std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// One pass over a picture.
struct Reading
{
    PageText text;
    double score = 0;   ///< Letters of sure words.
    double letters = 0; ///< Of all words.
    double weighted = 0;
    int across = 0; ///< Words that are wider than high, or the other way round.
    int upright = 0;

    void count(const QString &word, const QRectF &box, int confidence)
    {
        const auto n = double(LeverArch::letters(word));
        letters += n;
        weighted += n * confidence;
        if (n >= 2 && confidence >= sureOfWord)
            score += n;
        if (n >= 4)
            ++(box.width() >= box.height() ? across : upright);
    }
    bool isBelieved() const
    {
        return letters > 0 && weighted / letters >= sureOfPage && across > upright;
    }
};

/// The part of a picture turned counter-clockwise by `degrees` as a part of the picture itself.
QRectF turnedBack(const QRectF &box, QSize picture, int degrees)
{
    switch (degrees) {
    case 90:
        return {picture.width() - box.bottom(), box.left(), box.height(), box.width()};
    case 180:
        return {picture.width() - box.right(), picture.height() - box.bottom(), box.width(),
                box.height()};
    case 270:
        return {box.top(), picture.height() - box.right(), box.height(), box.width()};
    default:
        return box;
    }
}

void give(tesseract::TessBaseAPI &engine, const QImage &grey, int dotsPerInch)
{
    engine.SetImage(grey.constBits(), grey.width(), grey.height(), 1,
                    static_cast<int>(grey.bytesPerLine()));
    engine.SetSourceResolution(dotsPerInch);
}

Reading wordsOf(tesseract::TessBaseAPI &engine)
{
    using tesseract::RIL_TEXTLINE;
    using tesseract::RIL_WORD;
    Reading reading;
    const std::unique_ptr<tesseract::ResultIterator> word(engine.GetIterator());
    if (!word)
        return reading;
    TextAssembly assembly;
    QByteArray confidences;
    do {
        if (word->Empty(RIL_WORD))
            continue;
        const std::unique_ptr<char, FreedText> utf8(word->GetUTF8Text(RIL_WORD));
        const QString text = QString::fromUtf8(utf8.get()).trimmed();
        int left = 0, top = 0, right = 0, bottom = 0;
        word->BoundingBox(RIL_WORD, &left, &top, &right, &bottom);
        const QRectF box(QPointF(left, top), QPointF(right, bottom));
        if (!assembly.add(text, box, true, word->IsAtFinalElement(RIL_TEXTLINE, RIL_WORD)))
            break;
        if (assembly.wordCount() == confidences.size())
            continue;
        const int confidence = std::clamp(int(std::lround(word->Confidence(RIL_WORD))), 0, 100);
        confidences.append(static_cast<char>(confidence));
        reading.count(text, box, confidence);
    } while (word->Next(RIL_WORD));
    reading.text = assembly.take();
    reading.text.confidences = confidences;
    return reading;
}

/// What the monitor's C function needs to know.
struct Watch
{
    const Recogniser::Stopped &stopped;
    const tesseract::ETEXT_DESC &monitor;
    bool aborted = false;

    static bool ask(void *watch, int)
    {
        auto &self = *static_cast<Watch *>(watch);
        self.aborted = self.aborted || self.stopped(std::clamp<int>(self.monitor.progress, 0, 100));
        return self.aborted;
    }
};

} // namespace

struct Recogniser::State
{
    std::string folder;
    tesseract::TessBaseAPI engine;
    std::unique_ptr<tesseract::TessBaseAPI> orientations; ///< Loaded when first needed.

    void beAlive(const Stopped &stopped, int percent) const
    {
        if (stopped && stopped(percent))
            throw JobFailure(Error::Code::Cancelled);
    }

    Reading read(const QImage &grey, int dotsPerInch, const Stopped &stopped)
    {
        beAlive(stopped, 0);
        give(engine, grey, dotsPerInch);
        tesseract::ETEXT_DESC monitor;
        Watch watch{stopped, monitor};
        if (stopped) {
            monitor.cancel = &Watch::ask;
            monitor.cancel_this = &watch;
        }
        const bool done = engine.Recognize(&monitor) == 0 && !watch.aborted;
        Reading reading = done ? wordsOf(engine) : Reading();
        engine.Clear();
        beAlive(stopped, 100);
        if (!done)
            throw JobFailure(Error::Code::Damaged, QStringLiteral("not recognised"));
        return reading;
    }

    /// How far the writing is turned clockwise, as far as its letters tell.
    std::optional<int> orientation(const QImage &grey, int dotsPerInch)
    {
        if (!orientations) {
            orientations = std::make_unique<tesseract::TessBaseAPI>();
            orientations->SetPageSegMode(tesseract::PSM_OSD_ONLY);
            if (orientations->Init(folder.c_str(), "osd") != 0)
                throw JobFailure(Error::Code::Unsupported, QStringLiteral("osd"));
        }
        give(*orientations, grey, dotsPerInch);
        int degrees = 0;
        float sure = 0;
        float scriptSure = 0;
        const char *script = nullptr;
        const bool told =
            orientations->DetectOrientationScript(&degrees, &sure, &script, &scriptSure);
        orientations->Clear();
        return told && sure >= sureOfOrientation ? std::optional(degrees) : std::nullopt;
    }
};

Recogniser::Recogniser(const QString &folder, const QString &languages)
    : m_state(std::make_unique<State>()), m_languages(languages)
{
    m_state->folder = QFile::encodeName(folder).toStdString();
    if (m_state->engine.Init(m_state->folder.c_str(), languages.toLatin1().constData(),
                             tesseract::OEM_LSTM_ONLY) != 0)
        throw JobFailure(Error::Code::Unsupported, QStringLiteral("language"));
    m_state->engine.SetPageSegMode(tesseract::PSM_AUTO);
}

Recogniser::~Recogniser() = default;

PictureText Recogniser::recognise(const QImage &picture, double dotsPerInch, const Stopped &stopped)
{
    if (picture.width() < smallestSide || picture.height() < smallestSide)
        return {};
    const QImage grey = picture.convertedTo(QImage::Format_Grayscale8);
    const int resolution = std::max(leastResolution, int(std::lround(dotsPerInch)));
    Reading best = m_state->read(grey, resolution, stopped);
    int turned = 0;
    if (!best.isBelieved() && !best.text.words.isEmpty()) {
        const auto told = m_state->orientation(grey, resolution);
        // Too little writing to tell: the way it reads best is the way it was written.
        const QList<int> others = told ? QList<int>{*told} : QList<int>{180, 90, 270};
        for (const int degrees : others) {
            if (degrees == 0)
                continue;
            const QImage upright = grey.transformed(QTransform().rotate(-degrees));
            Reading reading = m_state->read(upright, resolution, stopped);
            // Tesseract reads lines that run down by itself, but not in their order.
            const bool better = reading.score > best.score ||
                                (reading.isBelieved() && reading.score >= best.score * 0.9);
            if (better) {
                best = std::move(reading);
                turned = degrees;
            }
        }
    }
    if (best.score == 0)
        return {};
    for (Word &word : best.text.words)
        word.box = turnedBack(word.box, grey.size(), turned);
    return {std::move(best.text), turned};
}

} // namespace LeverArch
