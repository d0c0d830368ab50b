// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "models/latestread.h"
#include "widgets/arrange/arrangemodel.h"

#include <QDialog>

#include <memory>

class QLabel;
class QListView;
class QPushButton;

namespace LeverArch {

class ArrangeSide;
class PageRenderer;
class PaperLoader;
class ThumbnailModel;
class Workspace;

/// All pages of one paper as small pictures, to be put in another order, turned, left out, and told
/// where new papers begin; with keys or the mouse. Nothing is done before arranged(): the caller does
/// it (widgets/arrange/arranging.h). Until then this is only hidden: when it has been done the caller
/// accepts, and when it has not, comeBack() shows the arrangement as it was left.
class ArrangeDialog final : public QDialog
{
    Q_OBJECT

public:
    ArrangeDialog(Workspace &workspace, Id document, QWidget *parent = nullptr);
    ~ArrangeDialog() override;

    ArrangeModel &model() const { return *m_model; }
    QListView &pages() const { return *m_pages; }
    ArrangeSide &side() const { return *m_side; }

    void comeBack(const QString &why);
    void reject() override; ///< Asks first when something was arranged.

Q_SIGNALS:
    void ready(); ///< Pages and offers are there.
    /// One part: the pages of the paper in another order; several: it is to be split.
    void arranged(const QList<LeverArch::CapturePart> &parts);

private:
    void makePages();
    QWidget *makeCommands();
    QWidget *makeFoot();
    void opened();
    void readOffers();
    void showOffers(const QList<PageText> &texts);
    void drawMissing();
    void refresh();
    QList<int> rows() const;
    void select(int first, int count);
    void change(const std::function<void(PageArrangement &)> &change);
    void moveBy(int step);
    void toggleBegin();
    QString titleOf(int page, const QList<SplitGuess> &offers) const;
    void cutInPage();
    void finish();

    Workspace &m_workspace;
    PaperLoader *m_loader;
    ThumbnailModel *m_pictures;
    ArrangeModel *m_model;
    QListView *m_pages;
    ArrangeSide *m_side;
    QLabel *m_summary;
    QPushButton *m_done = nullptr;
    QList<QAction *> m_commands;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<PageText> m_texts;
    bool m_textsRead = false; ///< Or found to be unreadable.
    bool m_cutWanted = false; ///< As soon as they are read.
    std::unique_ptr<PageRenderer> m_renderer;
    LatestRead m_reading;
};

} // namespace LeverArch
