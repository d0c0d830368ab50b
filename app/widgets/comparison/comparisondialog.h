// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/papercomparison.h"
#include "models/latestread.h"
#include "widgets/comparison/differenceoverlay.h"

#include <QDialog>

class QLabel;
class QListView;

namespace LeverArch {

class DifferenceModel;
class PageView;
class PaperLoader;
class Workspace;

/// The words of two papers, or of two versions of one, compared: what differs at the left, figures
/// first, and the pages beside each other, with what was removed struck through and what was added
/// underlined. Not modal.
class ComparisonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Versions, the earlier first.
    ComparisonDialog(Workspace &workspace, Id before, Id after, QWidget *parent = nullptr);
    ~ComparisonDialog() override;

    /// The newest version of a paper with the one before it, or the newest versions of two papers,
    /// the earlier first; null when there is nothing to compare, which is said.
    static ComparisonDialog *ofVersions(Workspace &workspace, Id document, QWidget *parent);
    static ComparisonDialog *ofPapers(Workspace &workspace, Id before, Id after, QWidget *parent);

    PageView &before() const { return *m_before.view; }
    PageView &after() const { return *m_after.view; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void compared();

private:
    struct Side
    {
        Id version;
        QLabel *title = nullptr;
        PageView *view = nullptr;
        PaperLoader *loader = nullptr;
        std::unique_ptr<DifferenceOverlay> overlay;
    };
    void makeSide(Side &side, Id version, DifferenceOverlay::Style style, class QBoxLayout &row);
    QWidget *makeList();
    void read();
    void receive(const PaperComparison &comparison);
    void openSide(Side &side, const ComparedPaper &paper);
    void step(int by);
    void showDifference(int row);
    static void goTo(Side &side, const QList<Passage> &places);

    Workspace &m_workspace;
    Side m_before;
    Side m_after;
    QLabel *m_summary;
    QListView *m_list;
    DifferenceModel *m_model;
    LatestRead m_reading;
};

} // namespace LeverArch
