"""Feeds watched: asked politely for what is new, each item read once, whatever is interrupted and when."""

from attribune.pipeline.watching.feeds import Watched, list_watched
from attribune.pipeline.watching.plans import Plan, Watch
from attribune.pipeline.watching.reports import FeedReport, Status
from attribune.pipeline.watching.rounds import watch_feeds
from attribune.pipeline.watching.world import World

__all__ = ["FeedReport", "Plan", "Status", "Watch", "Watched", "World", "list_watched", "watch_feeds"]
