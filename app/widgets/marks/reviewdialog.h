// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/newversion.h"
#include "core/progress.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace LeverArch {

class PageView;
class Workspace;

/// Marks and quotations whose place on the newest version of a paper nobody can be sure of, one by
/// one: where they stood at the left, where they may stand at the right. A person says that it is
/// there, selects where it is, or leaves it for later. Not modal; one for an open paper.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(Workspace &workspace, Id document, const DocumentVersion &version,
                 QWidget *parent = nullptr);
    ~ReviewDialog() override;

    qsizetype count() const { return m_places.size(); }
    PageView &before() const { return *m_before; }
    PageView &now() const { return *m_now; }

Q_SIGNALS:
    void shown(LeverArch::Id record); ///< One of them is in front.

private:
    void makeButtons(class QVBoxLayout &column);
    void read();
    void receive(QList<UnsurePlace> places);
    void step(qsizetype by);
    void showPlace();
    void openVersion(PageView &view, const DocumentVersion &version);
    void showMarks(PageView &view, const QList<Anchor> &anchors);
    void perform(const NamedChange &change);
    void confirm();
    void bind();

    Workspace &m_workspace;
    const Id m_document;
    const DocumentVersion m_version;
    QList<UnsurePlace> m_places;
    qsizetype m_at = 0;
    Id m_beforeVersion; ///< What the left view shows.
    PageView *m_before;
    PageView *m_now;
    QLabel *m_title;
    QLabel *m_beforeWords;
    QLabel *m_nowWords;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_bind = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_previous = nullptr;
    Cancellation m_reading;
};

} // namespace LeverArch
