// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "widgets/paper/pagemarks.h"
#include "widgets/paper/pagesource.h"
#include "widgets/paper/storedpaper.h"
#include "widgets/paper/thumbnailmodel.h"
#include "worker/documentfacts.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace LeverArch {

class PageRenderer;
class PaperTexts;
class Workspace;

/// Brings one version of a paper out of the case file and keeps what its pictures, words and
/// contents are read with. Whatever it has under way ends with it. Interface thread; nothing
/// blocks.
class PaperLoader : public QObject
{
    Q_OBJECT

public:
    /// A null version is the current one.
    PaperLoader(Workspace &workspace, Id document, Id version, QObject *parent = nullptr);
    ~PaperLoader() override;

    void start();
    /// What is known of the paper; nothing before described().
    const std::optional<StoredPaper> &paper() const { return m_paper; }
    /// Takes the document's fields and what is known of its pages again, after they were edited or
    /// recognised.
    void refreshDocument();

    // After opened():
    std::unique_ptr<PageRenderer> makeRenderer();
    PageSourceOpener opener() const;
    std::unique_ptr<PaperTexts> makeTexts();
    ThumbnailModel::Fetch thumbnails();
    void readMarks(std::function<void(const Result<PageMarks> &)> then);
    /// Empty for a paper without contents, and for one whose contents cannot be read.
    void readOutline(std::function<void(const QList<OutlineEntry> &)> then);
    /// Every place of some words.
    void find(QObject *context, const QString &words,
              std::function<void(Result<QList<Passage>>)> then, Cancellation cancellation);

Q_SIGNALS:
    void described(); ///< paper() has its facts; its pages come, if it has any.
    void opened();    ///< Pages can be drawn.
    void failed(const LeverArch::Error &error);

private:
    void readBytes();

    Workspace &m_workspace;
    const Id m_document;
    const Id m_version;
    std::optional<StoredPaper> m_paper;
    std::optional<SharedBytes> m_pdf;
    Cancellation m_reading;
};

} // namespace LeverArch
