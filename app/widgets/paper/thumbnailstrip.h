// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace LeverArch {

class PageView;
class ThumbnailModel;

/// The small pictures beside a PageView: shows where one is and goes where one clicks.
class ThumbnailStrip : public QListView
{
    Q_OBJECT

public:
    ThumbnailStrip(PageView &view, ThumbnailModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void leaving(); ///< About to go to a page chosen here.

private:
    void follow(int page);

    PageView &m_view;
    bool m_following = false;
};

} // namespace LeverArch
